package org.lingxing.platform.gazette;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.store.Announcement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * At the first start of a demonstration, and at the next one if that was killed half-way, the gazette that lies beside the platform is imported, the same way as any
 * upload, taken over by the platform itself. Nothing of it ships.
 */
@Component
@Order(300)
class DemonstrationGazette implements ApplicationRunner, Announcement {

    /** The folder, or {@code none}. */
    private static final String FOLDER = "lingxing.gazette";

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationGazette.class);
    private static final Caller PLATFORM = new Caller(Imports.PLATFORM, "令行", List.of());

    private final ImportJobs jobs;
    private final Importing importing;
    private final Imports imports;
    private final @Nullable Path folder;
    private final boolean demonstration;
    private final List<Phrase> lines = new ArrayList<>();

    DemonstrationGazette(ImportJobs jobs, Importing importing, Imports imports, Environment settings) {
        this.jobs = jobs;
        this.importing = importing;
        this.imports = imports;
        String named = settings.getProperty(FOLDER, "none");
        this.folder = named.equals("none") || named.isBlank() ? null : Path.of(named);
        this.demonstration = "demonstration".equals(settings.getProperty("lingxing.mode"));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demonstration && folder != null && Files.isDirectory(folder) && imports.isUntouched()) {
            textsIn(folder).forEach(this::take);
        }
    }

    @Override
    public List<Phrase> lines() {
        return List.copyOf(lines);
    }

    private void take(Path file) {
        long began = System.nanoTime();
        UUID id = jobs.read(file.getFileName().toString(), bytesOf(file), PLATFORM);
        ImportRow read = imports.find(id).orElseThrow();
        if (read.state() != ImportState.READ || read.summary() == null) {
            LOG.warn("the gazette {} was not taken over: {}", file, read.problemEn());
            return;
        }
        importing.accept(id, PLATFORM);
        long millis = (System.nanoTime() - began) / 1_000_000;
        ImportSummary summary = Json.read(read.summary(), ImportSummary.class);
        lines.add(Phrase.of(
                "已导入公报 " + file.getFileName() + "：" + summary.documents() + " 份文件，" + summary.tasks() + " 项任务，"
                        + summary.targets() + " 个目标，" + summary.toConfirm() + " 项待确认（" + millis + " 毫秒）",
                "Imported " + file.getFileName() + ": " + summary.documents() + " documents, " + summary.tasks()
                        + " tasks, " + summary.targets() + " targets, " + summary.toConfirm() + " to confirm ("
                        + millis + " ms)"));
    }

    private static List<Path> textsIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
