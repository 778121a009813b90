package org.lingxing.platform.files;

import org.lingxing.platform.store.DataHome;
import org.lingxing.platform.time.CityClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FilesSettings.class)
class FilesConfiguration {

    @Bean
    Incoming incoming(DataHome home, FilesSettings settings) {
        return new Incoming(
                home.resolve("files").resolve("incoming"),
                settings.spaceKeptFree().toBytes());
    }

    @Bean
    ContentStore contentStore(DataHome home, CityClock clock, FilesSettings settings) {
        var s3 = settings.s3();
        return s3 == null
                ? new DiskStore(home.resolve("files").resolve("content"), clock)
                : new S3Store(s3, home.resolve("files").resolve("lent"));
    }

    @Bean
    Thumbnails thumbnails(FilesSettings settings) {
        return new Thumbnails(settings.largestPixels());
    }

    @Bean
    Derived derived(DataHome home, ContentStore store, Thumbnails thumbnails) {
        return new Derived(home.resolve("files").resolve("derived"), store, thumbnails);
    }

    @Bean
    Covering covering(ContentStore store, Thumbnails thumbnails) {
        return new Covering(store, thumbnails);
    }

    @Bean
    Examination examination(FilesSettings settings) {
        return new Examination(settings.largestPixels(), settings.largestVoice());
    }
}
