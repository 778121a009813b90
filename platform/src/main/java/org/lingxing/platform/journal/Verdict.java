package org.lingxing.platform.journal;

import org.jspecify.annotations.Nullable;

/**
 * What a check of the whole journal found.
 *
 * @param entries how many sealed entries were read
 * @param roots against how many roots they were held: published ones, and those given from outside
 * @param root the root over all entries, in hexadecimal digits
 * @param misfit the first place that does not fit; null if everything does
 */
record Verdict(
        long entries, int roots, String root, @Nullable Misfit misfit) {}
