package org.lingxing.platform.files;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What can be set about files.
 *
 * @param largest the largest file taken
 * @param largestPixels the most pixels a picture may have, width times height
 * @param largestVoice the largest recorded voice taken
 * @param looseKept a file that nothing holds is swept after so long
 * @param uploadKept an upload that does not move is given up after so long
 * @param sweepEvery how often is looked for both
 * @param openUploads how many unfinished uploads one person may have
 * @param spaceKeptFree so much of the disk is left to the database
 * @param s3 where contents lie instead of the data home; {@code null} for the data home
 */
@ConfigurationProperties("lingxing.files")
record FilesSettings(
        @DefaultValue("200MB") DataSize largest,
        @DefaultValue("64000000") long largestPixels,
        @DefaultValue("10MB") DataSize largestVoice,
        @DefaultValue("24h") Duration looseKept,
        @DefaultValue("7d") Duration uploadKept,
        @DefaultValue("1h") Duration sweepEvery,
        @DefaultValue("200") int openUploads,
        @DefaultValue("512MB") DataSize spaceKeptFree,
        @Nullable S3 s3) {

    /**
     * A store that speaks S3, in place of the folder in the data home.
     *
     * @param endpoint its address
     * @param region its region; many stores take any
     * @param bucket the bucket, which must be there
     * @param prefix before every name in it; empty for none
     * @param accessKey whose it is
     * @param secretKey the secret that belongs to it
     */
    record S3(
            URI endpoint,
            @DefaultValue("us-east-1") String region,
            String bucket,
            @DefaultValue("") String prefix,
            String accessKey,
            String secretKey) {}
}
