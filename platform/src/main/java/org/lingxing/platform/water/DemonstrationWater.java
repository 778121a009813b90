package org.lingxing.platform.water;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lingxing.decrees.water.WaterBody;
import org.lingxing.decrees.water.WaterClass;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.papers.Letterhead;
import org.lingxing.platform.papers.Papers;
import org.lingxing.platform.store.Announcement;
import org.lingxing.platform.time.CityClock;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Millionths;
import org.lingxing.sensing.Sample;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** At the first start of a demonstration: invented sections with a station each and fifteen months of invented values. */
@Component
@Order(400)
class DemonstrationWater implements ApplicationRunner, Announcement {

    /** So many days were sampled every four hours; those before them twice a day. */
    private static final int DAYS = 35;

    private static final String ALL_DAYS = "lingxing.water.demonstration-days";
    private static final int USUAL_DAYS = 460;
    private static final int EVERY_HOURS = 4;
    private static final int EVERY_HOURS_BEFORE = 12;
    private static final int HOUR = 3_600;

    /** How clean each is, in tenths: what the values of its items are multiplied with. */
    private record Invented(
            String code,
            String water,
            WaterBody body,
            String division,
            String east,
            String north,
            WaterClass target,
            int load) {}

    private static final List<Invented> SECTIONS = List.of(
            new Invented("SF-001", "贾鲁河", WaterBody.RIVER, "410108", "113.62", "34.86", WaterClass.III, 6),
            new Invented("SF-002", "贾鲁河", WaterBody.RIVER, "410104", "113.80", "34.80", WaterClass.IV, 11),
            new Invented("SF-003", "贾鲁河", WaterBody.RIVER, "410122", "114.03", "34.72", WaterClass.IV, 9),
            new Invented("SF-004", "索须河", WaterBody.RIVER, "410182", "113.40", "34.83", WaterClass.III, 8),
            new Invented("SF-005", "双洎河", WaterBody.RIVER, "410183", "113.42", "34.52", WaterClass.IV, 10),
            new Invented("SF-006", "双洎河", WaterBody.RIVER, "410184", "113.78", "34.38", WaterClass.IV, 13),
            new Invented("SF-007", "颍河", WaterBody.RIVER, "410185", "113.05", "34.43", WaterClass.III, 5),
            new Invented("SF-008", "伊洛河", WaterBody.RIVER, "410181", "113.00", "34.78", WaterClass.III, 6),
            new Invented("SF-009", "七里河", WaterBody.RIVER, "410104", "113.76", "34.70", WaterClass.IV, 16),
            new Invented("SF-010", "尖岗水库", WaterBody.LAKE, "410103", "113.58", "34.68", WaterClass.III, 2),
            new Invented("SF-011", "金水河", WaterBody.RIVER, "410105", "113.70", "34.78", WaterClass.III, 7),
            new Invented("SF-012", "汜水河", WaterBody.RIVER, "410106", "113.25", "34.82", WaterClass.IV, 8));

    private final Sections sections;
    private final Stations stations;
    private final Laboratories laboratories;
    private final Papers papers;
    private final Writer writer;
    private final CityClock clock;
    private final boolean demonstration;
    private final int days;
    private final List<Phrase> lines = new ArrayList<>();

    DemonstrationWater(
            Sections sections,
            Stations stations,
            Laboratories laboratories,
            Papers papers,
            Writer writer,
            CityClock clock,
            Environment settings) {
        this.sections = sections;
        this.stations = stations;
        this.laboratories = laboratories;
        this.papers = papers;
        this.writer = writer;
        this.clock = clock;
        this.demonstration = "demonstration".equals(settings.getProperty("lingxing.mode"));
        this.days = settings.getProperty(ALL_DAYS, Integer.class, USUAL_DAYS);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!demonstration || !sections.all(null).isEmpty()) {
            return;
        }
        papers.enter(new Letterhead("river-chief-office", DivisionCode.of("410100"), "郑州市河长制办公室", "郑州市河长制办公室", "郑河办"));
        laboratories.put(new Laboratory("city-monitoring", "市环境监测中心"), "laboratory");
        int values = 0;
        for (var invented : SECTIONS) {
            values += enter(invented).values();
        }
        writer.settle();
        lines.add(Phrase.of(
                "已放入 " + SECTIONS.size() + " 个示例断面和 " + values + " 个虚构的监测值",
                SECTIONS.size() + " invented sections with " + values + " invented values were put in"));
    }

    @Override
    public List<Phrase> lines() {
        return List.copyOf(lines);
    }

    private Accepted enter(Invented invented) {
        sections.put(new Section(
                invented.code(),
                "示例断面 " + invented.code().substring(3),
                invented.water(),
                invented.body(),
                invented.division(),
                new BigDecimal(invented.east()),
                new BigDecimal(invented.north()),
                invented.target(),
                invented.body() == WaterBody.LAKE,
                null));
        var station = stations.put(
                invented.code() + "-A",
                "示例自动站 " + invented.code().substring(3),
                invented.code(),
                Station.Kind.AUTOMATIC);
        return writer.write(station, samples(invented));
    }

    private List<Sample> samples(Invented invented) {
        var random = new Random(invented.code().hashCode());
        long end = clock.instant().getEpochSecond() / HOUR * HOUR;
        int steps = DAYS * 24 / EVERY_HOURS;
        List<Sample> samples = before(invented, end - (steps - 1) * (long) EVERY_HOURS * HOUR);
        for (int i = 0; i < steps; i++) {
            long at = end - (steps - 1 - i) * (long) EVERY_HOURS * HOUR;
            double wave = Math.sin(i * Math.PI / 3) * 0.12 + Math.sin(i / 23.0) * 0.25;
            double load = invented.load() / 10.0 * (1 + wave + (random.nextDouble() - 0.5) * 0.2);
            // one section is short of oxygen at the end, so that an alarm is seen
            double breath = invented.load() > 15 && i > steps - 5 ? 0.2 : 1;
            samples.add(sample(at, 21 + wave * 12, load, breath));
        }
        return samples;
    }

    /** The seasons before: warm summers, and a load that was a little higher the longer ago. */
    private List<Sample> before(Invented invented, long first) {
        var random = new Random(invented.code().hashCode() + 1L);
        int steps = Math.max(0, days - DAYS) * 24 / EVERY_HOURS_BEFORE;
        List<Sample> samples = new ArrayList<>();
        for (int i = steps; i > 0; i--) {
            long at = first - i * (long) EVERY_HOURS_BEFORE * HOUR;
            double ago = i * (double) EVERY_HOURS_BEFORE / 24;
            double season = Math.cos((Samples.dayOf(at).getDayOfYear() - 200) / 365.0 * 2 * Math.PI);
            double load =
                    invented.load() / 10.0 * (1 + ago / 2_000 + season * 0.15 + (random.nextDouble() - 0.5) * 0.3);
            samples.add(sample(at, 15 + season * 11, load, 1));
        }
        return samples;
    }

    private static Sample sample(long at, double degrees, double load, double breath) {
        var builder = new Sample.Builder();
        put(builder, Item.TEMPERATURE, degrees);
        put(builder, Item.PH, 7.9 - load * 0.2);
        put(builder, Item.DISSOLVED_OXYGEN, (9.6 - load * 3) * breath);
        put(builder, Item.CONDUCTIVITY, 420 + load * 380);
        put(builder, Item.TURBIDITY, 8 + load * 25);
        put(builder, Item.PERMANGANATE_INDEX, 2 + load * 3.6);
        put(builder, Item.AMMONIA_NITROGEN, 0.05 + load * 0.95);
        put(builder, Item.TOTAL_PHOSPHORUS, 0.012 + load * 0.15);
        put(builder, Item.TOTAL_NITROGEN, 1.2 + load * 3);
        return builder.at(at, at + 60);
    }

    private static void put(Sample.Builder builder, Item item, double value) {
        var decimal = BigDecimal.valueOf(value);
        builder.with(item, Millionths.rounded(Millionths.of(decimal), item.decimals()), 0);
    }
}
