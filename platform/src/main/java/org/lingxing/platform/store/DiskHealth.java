package org.lingxing.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether there is room left on the disk of the data home. */
@Component
@Order(3)
class DiskHealth implements HealthPart {

    /** Below this somebody should make room, in bytes. */
    static final long SPACE_WANTED = 2L << 30;

    private final Path folder;

    DiskHealth(DataHome home) {
        this.folder = home.folder();
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Health look() {
        try {
            return of(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            return Health.down("无法读取数据目录", "The data folder cannot be read");
        }
    }

    static Health of(long space) {
        var zh = "数据目录所在磁盘剩余 " + (space >> 20) + " MB";
        var en = (space >> 20) + " MB left on the disk of the data folder";
        if (space < DataHome.SPACE_NEEDED) {
            return Health.down(zh, en);
        }
        return space < SPACE_WANTED ? Health.atRisk(zh, en) : Health.up(zh, en);
    }
}
