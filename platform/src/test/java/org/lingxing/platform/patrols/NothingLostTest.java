package org.lingxing.platform.patrols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.rivers.Geometry;
import org.lingxing.platform.rivers.Reach;
import org.lingxing.platform.rivers.Reaches;
import org.lingxing.platform.store.TestStore;
import org.lingxing.platform.time.CityClock;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two hundred deliveries of a patrol with a problem and its picture. Every single write of them fails in turn, connections
 * are killed, answers are lost, the same is sent twice at once: each is there exactly once.
 */
@PlatformTest
class NothingLostTest {

    private static final int DELIVERIES = 200;
    private static final LocalDate DAY = LocalDate.of(2019, 6, 18);
    private static final Instant MORNING = Instant.parse("2019-06-18T00:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Counts the writes of a delivery, also of one that is undone. The one that is set fails; every fifth takes the whole
     * connection with it, as when a program dies.
     */
    private static final String AXE = """
            create schema axe;
            grant usage on schema axe to public;
            create sequence axe.write;
            create sequence axe.falls;
            grant all on all sequences in schema axe to public;
            create function axe.fall() returns trigger language plpgsql security definer as $$
            begin
                if nextval('axe.write') = (select last_value from axe.falls) then
                    if (select last_value from axe.falls) % 5 = 0 then
                        perform pg_terminate_backend(pg_backend_pid());
                    end if;
                    raise exception 'the axe';
                end if;
                return null;
            end $$;
            do $$
            declare one regclass;
            begin
                for one in
                    select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind in ('r', 'p') and not c.relispartition
                       and (n.nspname in ('problems', 'patrols', 'duties', 'http')
                            or (n.nspname, c.relname) in (('files', 'file'), ('files', 'attachment'), ('journal', 'entry')))
                loop
                    execute format('create trigger axe after insert or update or delete on %s execute function axe.fall()', one);
                end loop;
            end $$;
            """;

    /** Bytes of a picture. */
    private static final int SIZE = 256;

    private static final int NEVER = Integer.MAX_VALUE;

    @Autowired
    MockMvc mvc;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient database;

    @Autowired
    Reaches reaches;

    @Autowired
    Posts posts;

    @Autowired
    Files files;

    @Autowired
    CityClock clock;

    /** Who would tell each of some hundred faults at length. */
    private final List<Logger> loud = Stream.of(
                    "org.lingxing.platform.http.Problems",
                    "com.zaxxer.hikari",
                    "org.springframework.transaction",
                    "org.springframework.jdbc")
            .map(name -> (Logger) LoggerFactory.getLogger(name))
            .toList();

    private Visitor guard = new Visitor(mvc);
    private UUID post = new UUID(0, 0);
    private int killed;

    @BeforeEach
    void 装上斧子() throws Exception {
        clock.moveTo(DAY);
        clock.moveBy(java.time.Duration.between(clock.instant(), Instant.parse("2019-06-18T12:00:00Z")));
        post = posts.heldBy("guard", DAY).getFirst().id();
        guard = new Visitor(mvc);
        guard.signIn("guard");
        TestStore.asOwner(source, AXE);
        loud.forEach(logger -> logger.setLevel(Level.OFF));
    }

    @AfterEach
    void 再听得见() {
        loud.forEach(logger -> logger.setLevel(null));
    }

    @Test
    void 二百次送达_在每一处写入时断开_又同时重送_各只有一份() throws Exception {
        Reach reach = reaches.of(post, DAY).getFirst();
        Geometry line = reaches.geometry(reach.code()).orElseThrow();
        int[] at = {1, 1, 1};
        for (int number = 0; number < DELIVERIES; number++) {
            int broken = number % at.length;
            UUID patrol = UUID.randomUUID();
            UUID picture = broken == 0 ? begin() : files.store(picture(number), "示例.png", "guard");
            var problem = problem(patrol, picture, reach, line, number);
            var walk = Walks.patrol(patrol, reach.code(), post, MORNING, Walks.along(line, 0, 0.02, number));
            if (broken == 0) {
                at[0] = brought(picture, picture(number), at[0]);
            }
            int ofProblem = delivered("/problems", problem, broken == 1 ? at[1] : NEVER);
            int ofPatrol = delivered("/patrols", walk, broken == 2 ? at[2] : NEVER);
            at[1] = broken == 1 ? ofProblem : at[1];
            at[2] = broken == 2 ? ofPatrol : at[2];
        }
        assertThat(killed).as("writes at which it was killed").isGreaterThan(DELIVERIES / 2);
        for (var counted : List.of(
                "problems.finding where account = 'guard'",
                "problems.problem",
                "problems.picture",
                "problems.deed where what = 'FOUND'",
                "patrols.patrol where problems = 1",
                "patrols.track",
                "patrols.deed where what = 'DELIVERED'",
                "duties.duty where kind = 'problems.order'",
                "files.file where uploaded_by = 'guard'",
                "files.attachment",
                "journal.entry where kind = 'problems.problem-found'",
                "journal.entry where kind = 'patrols.delivered'")) {
            assertThat(database.sql("select count(*) from " + counted)
                            .query(Integer.class)
                            .single())
                    .as(counted)
                    .isEqualTo(DELIVERIES);
        }
    }

    /** Delivers it, with the axe at a write; then twice at once, since nobody heard an answer. */
    private int delivered(String path, Map<String, Object> body, int at) {
        var key = UUID.randomUUID().toString();
        if (at == NEVER) {
            assertThat(send(path, body, key)).isEqualTo(201);
            return at;
        }
        boolean fell = fallsAt(at, () -> send(path, body, key));
        var twin = CompletableFuture.supplyAsync(() -> send(path, body, key));
        send(path, body, key);
        twin.join();
        assertThat(send(path, body, key)).isEqualTo(201);
        return fell ? at + 1 : 1;
    }

    /** Brings a picture in two pieces, the second again where it was cut off. */
    private int brought(UUID upload, byte[] picture, int at) {
        patch(upload, 0, Arrays.copyOf(picture, SIZE / 2));
        boolean fell = fallsAt(at, () -> patch(upload, SIZE / 2, Arrays.copyOfRange(picture, SIZE / 2, SIZE)));
        int there = Integer.parseInt(asked(HttpMethod.HEAD, "/uploads/" + upload, Map.of(), new byte[0])
                .getHeader("Upload-Offset"));
        if (there < SIZE) {
            assertThat(patch(upload, there, Arrays.copyOfRange(picture, there, SIZE)))
                    .isEqualTo(204);
        }
        return fell ? at + 1 : 1;
    }

    private UUID begin() {
        var begun = asked(HttpMethod.POST, "/files", Map.of("Upload-Length", Integer.toString(SIZE)), new byte[0]);
        var place = String.valueOf(begun.getHeader("Location"));
        return UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
    }

    private int patch(UUID upload, int from, byte[] piece) {
        return asked(HttpMethod.PATCH, "/uploads/" + upload, Map.of("Upload-Offset", Integer.toString(from)), piece)
                .getStatus();
    }

    private MockHttpServletResponse asked(HttpMethod method, String path, Map<String, String> headers, byte[] piece) {
        var asked = request(method, "/api/v1" + path)
                .header("Tus-Resumable", "1.0.0")
                .contentType("application/offset+octet-stream")
                .content(piece);
        headers.forEach(asked::header);
        return answer(asked);
    }

    private int send(String path, Map<String, Object> body, String key) {
        return answer(request(HttpMethod.POST, "/api/v1" + path)
                        .header("Idempotency-Key", key)
                        .header("Deed-Of", "guard")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.writeValueAsBytes(body)))
                .getStatus();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder asked) {
        try {
            return guard.send(asked).response();
        } catch (Exception fault) {
            // Where a filter's own connection is gone, too, the container answers, which is not here.
            var answer = new MockHttpServletResponse();
            answer.setStatus(500);
            return answer;
        }
    }

    /** @return whether the axe fell */
    private boolean fallsAt(int write, IntSupplier deed) {
        axe(write);
        boolean fell = deed.getAsInt() >= 500;
        axe(NEVER);
        killed += fell ? 1 : 0;
        return fell;
    }

    private void axe(int write) {
        database.sql("select setval('axe.write', 1, false), setval('axe.falls', :write)")
                .param("write", write)
                .query((row, number) -> true)
                .single();
    }

    private static Map<String, Object> problem(UUID patrol, UUID picture, Reach reach, Geometry line, int number) {
        double[] place = Walks.along(line, 0, 1, number).get(number);
        return Map.of(
                "id",
                UUID.randomUUID(),
                "made",
                Map.of("at", MORNING.plusSeconds(number).toString(), "aheadSeconds", 0),
                "kind",
                "DUMPING",
                "longitude",
                place[0],
                "latitude",
                place[1],
                "reach",
                reach.code(),
                "pictures",
                List.of(Map.of("file", picture)),
                "origin",
                "patrol/" + patrol);
    }

    /** A picture unlike the others, of exactly so many bytes: what stands behind its end is looked at by nobody. */
    private static byte[] picture(int number) throws Exception {
        var image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, number);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return Arrays.copyOf(bytes.toByteArray(), SIZE);
    }
}
