package org.lingxing.platform.gazette;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.reader.NamedAgency;
import org.lingxing.reader.Task;

/** A task given to leaders and agencies. */
record TaskContent(
        @Nullable String number,
        String heading,
        String text,
        List<String> leaders,
        List<NamedAgency> agencies,
        @Nullable String office,
        @Nullable String term,
        @Nullable LocalDate due)
        implements Content {

    TaskContent {
        leaders = List.copyOf(leaders);
        agencies = List.copyOf(agencies);
    }

    static TaskContent of(Task task) {
        return new TaskContent(
                task.number(),
                task.heading(),
                task.text(),
                task.leaders(),
                task.agencies(),
                task.office(),
                task.term(),
                task.due());
    }

    @Override
    public String summary() {
        String shown = Content.shortened(text);
        return number == null ? shown : number + ". " + shown;
    }
}
