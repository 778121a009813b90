package org.lingxing.platform.papers;

import org.lingxing.kernel.DivisionCode;

/**
 * Under whose name papers go out.
 *
 * @param id short and plain: {@code supervision-office}
 * @param division what the office answers for; whoever drafts or signs holds the role there
 * @param office the office as it signs
 * @param head what stands in red above the paper
 * @param mark the office in a number: 郑督 in 郑督函〔2019〕36号; no two letterheads share one
 */
public record Letterhead(String id, DivisionCode division, String office, String head, String mark) {}
