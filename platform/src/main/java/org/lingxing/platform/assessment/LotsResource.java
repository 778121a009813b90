package org.lingxing.platform.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Lot;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public lot of a year: announced, drawn, open to everybody to repeat. */
@RestController
@RequestMapping("/api/v1/assessments/{year}/lot")
class LotsResource {

    private final Rounds rounds;
    private final LotTable table;
    private final Lots lots;

    LotsResource(Rounds rounds, LotTable table, Lots lots) {
        this.rounds = rounds;
        this.table = table;
        this.lots = lots;
    }

    /**
     * The lot.
     *
     * @param source null before the announcement
     * @param announcedEntry the entry of the journal with the lists
     * @param drawn how many of each list
     */
    record LotView(
            int year,
            @Nullable String source,
            @Nullable LocalDate day,
            @Nullable Instant announcedAt,
            @Nullable Long announcedEntry,
            @Nullable String value,
            @Nullable Instant drawnAt,
            @Nullable Long drawnEntry,
            int drawn,
            List<ListView> lists) {}

    /**
     * A list; after the drawing its entries stand in the order in which the lot falls on them.
     *
     * @param file name of the file that holds the list, for the command
     * @param command repeats the drawing, those that follow with it; null before it
     * @param leftOut those whom the lot fell on and who cannot be assessed, and who follows
     */
    record ListView(
            String unit,
            Phrase unitName,
            DrawnKind kind,
            Phrase kindTitle,
            String purpose,
            String sha256,
            String file,
            List<Entry> entries,
            @Nullable String command,
            List<LeftOut> leftOut) {}

    /**
     * Somebody left out.
     *
     * @param place of who follows, in the order of the hashes
     * @param byTwo whether one proposed it and another signed it; not so for those from before that was asked for
     */
    record LeftOut(String name, String ground, String follower, int place, boolean byTwo, Instant at, long entry) {

        static LeftOut of(PublicLot.Replaced one) {
            return new LeftOut(
                    one.name(),
                    one.ground(),
                    one.follower(),
                    one.place(),
                    one.proposedBy() != null,
                    one.at(),
                    one.entry());
        }
    }

    /** @param hash null before the drawing */
    record Entry(String name, @Nullable String hash, boolean drawn) {}

    record Announcement(
            @NotBlank(message = "请写明哪个数值决定 / Say which value decides") @Size(max = 200)
            String source,

            @NotNull LocalDate day) {}

    record Value(
            @NotBlank(message = "请填公布的数值 / Fill in the value") @Size(max = 200)
            String value) {}

    /** Everybody may read it: that is what makes it a public lot. */
    @GetMapping
    @OpenTo(Audience.PUBLIC)
    LotView one(@PathVariable int year) {
        rounds.require(year);
        var lot = table.find(year);
        Map<String, AssessedUnit> units =
                rounds.units(year).stream().collect(Collectors.toMap(AssessedUnit::code, Function.identity()));
        var value = lot.map(PublicLot::value).orElse(null);
        var replaced = table.replaced(year);
        var lists = table.lists(year).stream()
                .map(list -> view(
                        year,
                        list,
                        units,
                        value,
                        replaced.stream().filter(one -> one.isOf(list)).toList()))
                .toList();
        return new LotView(
                year,
                lot.map(PublicLot::source).orElse(null),
                lot.map(PublicLot::day).orElse(null),
                lot.map(PublicLot::announcedAt).orElse(null),
                lot.map(PublicLot::announcedEntry).orElse(null),
                value,
                lot.map(PublicLot::drawnAt).orElse(null),
                lot.map(PublicLot::drawnEntry).orElse(null),
                DrawnKind.DRAWN,
                lists);
    }

    private static ListView view(
            int year,
            PublicLot.Listed list,
            Map<String, AssessedUnit> units,
            @Nullable String value,
            List<PublicLot.Replaced> replaced) {
        int used = DrawnKind.DRAWN + replaced.size();
        var unit = units.get(list.unit());
        var file = fileOf(year, list.unit(), list.kind());
        List<Entry> entries = value == null
                ? list.entries().stream()
                        .map(name -> new Entry(name, null, false))
                        .toList()
                : drawn(
                        list.order(value),
                        used,
                        replaced.stream().map(PublicLot.Replaced::name).toList());
        return new ListView(
                list.unit(),
                unit == null ? Phrase.of(list.unit(), list.unit()) : unit.name(),
                list.kind(),
                list.kind().title(),
                list.purpose(),
                list.sha256(),
                file,
                entries,
                value == null
                        ? null
                        : "./lingxing lot " + file + " --value '" + quoted(value) + "' --purpose '" + list.purpose()
                                + "' --draw " + used,
                replaced.stream().map(LeftOut::of).toList());
    }

    private static List<Entry> drawn(List<Lot.Ticket> order, int used, List<String> leftOut) {
        return IntStream.range(0, order.size())
                .mapToObj(place -> {
                    var ticket = order.get(place);
                    return new Entry(ticket.entry(), ticket.hash(), place < used && !leftOut.contains(ticket.entry()));
                })
                .toList();
    }

    /** As a shell reads it between single quotes. */
    private static String quoted(String value) {
        return value.replace("'", "'\\''");
    }

    private static String fileOf(int year, String unit, DrawnKind kind) {
        return "lot-" + year + "-" + unit + "-" + kind.name() + ".txt";
    }

    /** A list as a file, one entry a line, with the hash that was sealed. */
    @GetMapping("/{unit}/{kind}")
    @OpenTo(Audience.PUBLIC)
    ResponseEntity<byte[]> file(@PathVariable int year, @PathVariable String unit, @PathVariable DrawnKind kind) {
        var list = table.lists(year).stream()
                .filter(one -> one.unit().equals(unit) && one.kind() == kind)
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileOf(year, unit, kind))
                                .build()
                                .toString())
                .body(String.join("\n", list.entries()).getBytes(StandardCharsets.UTF_8));
    }

    /** The office makes known which value will decide; with it the lists are sealed. */
    @PostMapping("/announcement")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    LotView announce(@PathVariable int year, @RequestBody @Valid Announcement asked, Caller caller) {
        lots.announce(year, asked.source(), asked.day(), caller);
        return one(year);
    }

    /** The value has come: the lot falls. */
    @PostMapping("/drawing")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    LotView draw(@PathVariable int year, @RequestBody @Valid Value asked, Caller caller) {
        lots.draw(year, asked.value(), caller);
        return one(year);
    }
}
