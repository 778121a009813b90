package org.lingxing.platform.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.tool.Rehearsal;
import org.springframework.stereotype.Component;

/**
 * Rehearsals that take longer than a page waits. They live in memory, for they can be asked for again at any time; the
 * last ones are kept for whoever began them.
 */
@Component
class RehearsalJobs {

    private static final int MOST_RUNNING = 2;
    private static final int MOST_KEPT = 20;

    private final Map<UUID, Job> jobs = new LinkedHashMap<>();

    enum State {
        RUNNING,
        DONE,
        STOPPED,
        FAILED
    }

    /** One rehearsal; its fields are set by its own thread and read by others. */
    static final class Job {
        private final String by;
        private final long total;
        private volatile State state = State.RUNNING;
        private volatile long done;
        private volatile boolean stopped;
        private volatile @Nullable String result;

        private Job(String by, long total) {
            this.by = by;
            this.total = total;
        }

        State state() {
            return state;
        }

        long done() {
            return done;
        }

        long total() {
            return total;
        }

        /** JSON; null while it runs, and where it failed. */
        @Nullable
        String result() {
            return result;
        }
    }

    /** Begins one in the background. */
    UUID begin(Rehearsal rehearsal, String cases, Caller by) {
        var id = UUID.randomUUID();
        var job = new Job(
                by.account(), cases.lines().filter(line -> !line.isBlank()).count());
        synchronized (jobs) {
            if (jobs.values().stream().filter(one -> one.state == State.RUNNING).count() >= MOST_RUNNING) {
                throw Refusal.of(RulesRefusal.REHEARSALS_BUSY);
            }
            jobs.put(id, job);
            forgetOld();
        }
        Thread.ofVirtual().name("rehearsal-" + id).start(() -> run(rehearsal, cases, job));
        return id;
    }

    Optional<Job> find(UUID id, Caller by) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id)).filter(job -> job.by.equals(by.account()));
        }
    }

    /** Stops it; what was done by then is its result. */
    void stop(Job job) {
        job.stopped = true;
    }

    private static void run(Rehearsal rehearsal, String cases, Job job) {
        try (var lines = new BufferedReader(new StringReader(cases))) {
            job.result = rehearsal
                    .run(lines, done -> job.done = done, () -> job.stopped)
                    .json();
            job.state = job.stopped ? State.STOPPED : State.DONE;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            if (job.state == State.RUNNING) {
                job.state = State.FAILED;
            }
        }
    }

    private void forgetOld() {
        Iterator<Job> oldest = jobs.values().iterator();
        for (int over = jobs.size() - MOST_KEPT; over > 0 && oldest.hasNext(); ) {
            if (oldest.next().state != State.RUNNING) {
                oldest.remove();
                over--;
            }
        }
    }
}
