package org.lingxing.platform.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.supervision.TaskTable.NewTask;
import org.lingxing.reader.AgencyRole;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of supervision begin with: the office, two agencies with their liaisons, tasks. */
class TestOffice {

    static final String REFORM = "development-reform";
    static final String ECOLOGY = "ecology-environment";
    static final LocalDate SINCE = LocalDate.of(2019, 1, 1);

    private final TaskTable table;
    private final SupervisedTasks tasks;
    private final Liaisons liaisons;
    private final Posts posts;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    TestOffice(BeanFactory beans) {
        this.table = beans.getBean(TaskTable.class);
        this.tasks = beans.getBean(SupervisedTasks.class);
        this.liaisons = beans.getBean(Liaisons.class);
        this.posts = beans.getBean(Posts.class);
        this.database = beans.getBean(JdbcClient.class);
        this.transaction = beans.getBean(TransactionTemplate.class);
    }

    Caller officer() {
        return caller("officer");
    }

    /** The demonstration's liaisons of two agencies; its clerk as that of every other. */
    Caller liaisonOf(String agency) {
        UUID post = liaisons.postOf(agency);
        if (posts.holderOn(post, SINCE).isEmpty()) {
            transaction.executeWithoutResult(nothing -> posts.succeed(post, "agency", SINCE));
        }
        return caller(posts.holderOn(post, SINCE).orElseThrow());
    }

    Caller caller(String account) {
        return new Caller(account, account, posts.rolesOf(account, LocalDate.of(2019, 6, 18)));
    }

    UUID task(String document, String number, String... agencies) {
        Optional<UUID> id = transaction.execute(nothing -> {
            var added = table.add(
                    new NewTask(
                            TaskOrigin.LIST,
                            null,
                            document,
                            null,
                            "示例文件" + document,
                            null,
                            null,
                            Integer.parseInt(number),
                            number,
                            "示例标题",
                            "示例任务" + number,
                            List.of("示例市长"),
                            null,
                            null,
                            null),
                    "officer");
            var parts = new java.util.ArrayList<TaskTable.Part>();
            for (String agency : agencies) {
                parts.add(new TaskTable.Part(
                        parts.size(), agency, agency, parts.isEmpty() ? AgencyRole.LEAD : AgencyRole.ASSIST));
            }
            table.putAgencies(added.orElseThrow(), parts);
            return added;
        });
        return id.orElseThrow();
    }

    UUID sent(String document, String number, String... agencies) {
        UUID id = task(document, number, agencies);
        send(id);
        return id;
    }

    void send(UUID task) {
        tasks.send(task, version(task), officer());
    }

    Version version(UUID task) {
        return new Version(table.get(task).version());
    }

    /** Kind, slot or "-", and state of all that an agency owes, in the order of terms. */
    List<String> owedBy(UUID post) {
        return database.sql("""
                        select kind || ' ' || coalesce(slot, '-') || ' ' || state
                          from duties.duty
                         where post = :post
                         order by late_from, kind, opened_at
                        """).param("post", post).query(String.class).list().stream()
                .map(java.util.Objects::requireNonNull)
                .toList();
    }
}
