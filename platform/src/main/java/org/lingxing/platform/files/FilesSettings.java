package org.lingxing.platform.files;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What can be set about files.
 *
 * @param largest the largest file taken
 * @param largestPixels the most pixels a picture may have, width times height
 * @param looseKept a file that nothing holds is swept after so long
 * @param uploadKept an upload that does not move is given up after so long
 * @param sweepEvery how often is looked for both
 * @param openUploads how many unfinished uploads one person may have
 * @param spaceKeptFree so much of the disk is left to the database
 */
@ConfigurationProperties("lingxing.files")
record FilesSettings(
        @DefaultValue("200MB") DataSize largest,
        @DefaultValue("64000000") long largestPixels,
        @DefaultValue("24h") Duration looseKept,
        @DefaultValue("7d") Duration uploadKept,
        @DefaultValue("1h") Duration sweepEvery,
        @DefaultValue("200") int openUploads,
        @DefaultValue("512MB") DataSize spaceKeptFree) {}
