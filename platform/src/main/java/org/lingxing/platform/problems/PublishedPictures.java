package org.lingxing.platform.problems;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.files.CoveredArea;
import org.lingxing.platform.files.FileView;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.files.Visibility;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Pictures of a file that everybody may see: copies on which the office has covered faces and plates by hand. */
@Service
@Transactional
class PublishedPictures {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final ProblemTable problems;
    private final PictureTable pictures;
    private final Files files;
    private final Journal journal;
    private final CityClock clock;

    PublishedPictures(
            JdbcClient database,
            ProblemTable problems,
            PictureTable pictures,
            Files files,
            Journal journal,
            CityClock clock) {
        this.database = database;
        this.problems = problems;
        this.pictures = pictures;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    record Row(UUID id, UUID original, UUID file, PictureTable.Stage stage, Instant at) {}

    /** A published picture as everybody sees it. */
    record Shown(PictureTable.Stage stage, Instant at, FileView file) {}

    /**
     * A picture of a file, for the office.
     *
     * @param published identifier of what is published of it; null where nothing is
     * @param shown the covered copy; null likewise
     */
    record Candidate(
            PictureTable.Stage stage,
            FileView file,
            @Nullable UUID published,
            @Nullable FileView shown) {}

    @Transactional(readOnly = true)
    public List<Shown> of(UUID problem) {
        return rowsOf(problem).stream()
                .flatMap(row -> files.find(row.file()).stream()
                        .map(file -> new Shown(row.stage(), row.at(), FileView.published(file))))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Candidate> candidates(UUID problem, Caller by) {
        require(problem, by);
        var published = rowsOf(problem);
        return pictures.of(problem).stream()
                .flatMap(picture -> files.find(picture.file()).stream()
                        .filter(file -> file.type().isPicture())
                        .map(file -> {
                            var row = published.stream()
                                    .filter(one -> one.original().equals(picture.file()))
                                    .findFirst();
                            return new Candidate(
                                    picture.stage(),
                                    FileView.of(file),
                                    row.map(Row::id).orElse(null),
                                    row.flatMap(one -> files.find(one.file()))
                                            .map(FileView::published)
                                            .orElse(null));
                        }))
                .toList();
    }

    /**
     * Publishes a copy of a picture.
     *
     * @param areas what must not be seen; none where nothing in it tells of people
     */
    UUID publish(UUID problem, UUID picture, List<CoveredArea> areas, Caller by) {
        require(problem, by);
        var shown = pictures.of(problem).stream()
                .filter(one -> one.file().equals(picture))
                .findFirst()
                .orElseThrow(() -> Refusal.ofInput("/picture", "本案没有这张照片", "The file has no such picture"));
        rowsOf(problem).stream()
                .filter(row -> row.original().equals(picture))
                .forEach(row -> withdraw(row.id(), by.account()));
        UUID copy = files.cover(picture, areas, by.account());
        UUID id = database.sql("""
                        insert into problems.published_picture (problem, original, file, stage, areas, by_account, at)
                        values (:problem, :original, :file, :stage, :areas::jsonb, :by, :at)
                        returning id
                        """)
                .param("problem", problem)
                .param("original", picture)
                .param("file", copy)
                .param("stage", shown.stage().name())
                .param("areas", JSON.writeValueAsString(areas))
                .param("by", by.account())
                .param("at", ProblemTable.utc(clock.instant()))
                .query(UUID.class)
                .single();
        files.attach(copy, ownerOf(id), Visibility.PUBLIC);
        journal.record(Deed.of("problems.picture-published", problem.toString())
                .by(by.account())
                .with("picture", picture.toString())
                .with("areas", areas.size())
                .with("sha256", files.find(copy).orElseThrow().sha256()));
        return id;
    }

    void withdraw(UUID problem, UUID published, Caller by) {
        require(problem, by);
        if (rowsOf(problem).stream().noneMatch(row -> row.id().equals(published))) {
            throw Refusal.of(org.lingxing.platform.http.CommonRefusal.NOT_FOUND);
        }
        withdraw(published, by.account());
        journal.record(Deed.of("problems.picture-withdrawn", problem.toString())
                .by(by.account())
                .with("published", published.toString()));
    }

    private void withdraw(UUID published, String by) {
        UUID copy = database.sql("""
                        update problems.published_picture
                           set withdrawn_by = :by, withdrawn_at = :at
                         where id = :id and withdrawn_at is null
                        returning file
                        """)
                .param("id", published)
                .param("by", by)
                .param("at", ProblemTable.utc(clock.instant()))
                .query(UUID.class)
                .single();
        files.detach(copy, ownerOf(published));
    }

    private List<Row> rowsOf(UUID problem) {
        return Rows.of(database.sql("""
                        select id, original, file, stage, at
                          from problems.published_picture
                         where problem = :problem and withdrawn_at is null
                         order by at, id
                        """).param("problem", problem).query(Rows.as(Row.class)));
    }

    private void require(UUID problem, Caller by) {
        by.requireRegion(Role.CHIEF_OFFICE, problems.get(problem).divisionCode());
    }

    private static String ownerOf(UUID published) {
        return "problems.published/" + published;
    }
}
