package org.lingxing.platform.scoring;

import java.time.LocalDate;
import org.lingxing.kernel.Phrase;

/**
 * A sheet that comes with the platform: entered at the first start as version 1, to be changed by versions of the office.
 *
 * @param id module and noun with a hyphen, since it stands in addresses: {@code supervision-agencies}; never changes
 * @param subjects the {@link Subjects#kind} it scores
 * @param from the day from which it counts
 */
public record ShippedSheet(String id, Phrase title, String subjects, LocalDate from, Sheet sheet) {}
