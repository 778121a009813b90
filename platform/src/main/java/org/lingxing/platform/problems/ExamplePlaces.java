package org.lingxing.platform.problems;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.rivers.Reach;
import org.lingxing.platform.rivers.Reaches;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;

/** People, places and painted pictures of the examples. */
@Component
class ExamplePlaces {

    static final String GUARD = "guard";
    static final String CHIEF = "chief";
    static final String OFFICE = "chief-office";
    static final String UNIT = "agency";

    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;

    private final Posts posts;
    private final Reaches reaches;
    private final Files files;
    private final CityClock clock;

    ExamplePlaces(Posts posts, Reaches reaches, Files files, CityClock clock) {
        this.posts = posts;
        this.reaches = reaches;
        this.files = files;
        this.clock = clock;
    }

    /** Of the last days so many, on which everybody in the examples held a post; none where somebody never did. */
    int daysInOffice(int most) {
        int days = most;
        LocalDate today = clock.today();
        while (days >= 0 && !allInOffice(today.minusDays(days))) {
            days--;
        }
        return days;
    }

    private boolean allInOffice(LocalDate day) {
        return List.of(GUARD, CHIEF, OFFICE, UNIT).stream()
                .noneMatch(account -> posts.heldBy(account, day).isEmpty());
    }

    LocalDate today() {
        return clock.today();
    }

    UUID post(String account) {
        return posts.heldBy(account, clock.today()).getFirst().id();
    }

    Caller caller(String account) {
        return new Caller(account, account, posts.rolesOf(account, clock.today()));
    }

    /** The reaches that the guard walks. */
    List<Reach> walked() {
        return reaches.of(post(GUARD), clock.today());
    }

    /** A place at a reach, so many hundredths of its way from where it begins. */
    Spot at(Reach reach, int hundredths) {
        double[][] line =
                reaches.geometry(reach.code()).orElseThrow().shape().lines().getFirst();
        double along = (line.length - 1) * hundredths / 100.0;
        int from = Math.min((int) along, line.length - 2);
        double share = along - from;
        return new Spot(
                degrees(line[from][0] + share * (line[from + 1][0] - line[from][0])),
                degrees(line[from][1] + share * (line[from + 1][1] - line[from][1])));
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
    }

    NewProblem.Shot shot(Spot where, boolean clean, String account) {
        UUID file = files.store(picture(where.hashCode(), clean), clean ? "示例-整改后.jpg" : "示例-发现时.jpg", account);
        return new NewProblem.Shot(file, where.longitude(), where.latitude());
    }

    /** A bank under a grey sky, painted: with a heap on it, or without. */
    static byte[] picture(long seed, boolean clean) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        var random = new Random(seed);
        brush.setColor(new Color(0xC9, 0xD3, 0xD6));
        brush.fillRect(0, 0, WIDTH, HEIGHT / 3);
        brush.setColor(new Color(0x6F, 0x94, 0x9A));
        brush.fillRect(0, HEIGHT / 3, WIDTH, HEIGHT / 4);
        brush.setColor(new Color(0x8D, 0x9A, 0x70));
        brush.fillRect(0, HEIGHT * 7 / 12, WIDTH, HEIGHT);
        for (int blade = 0; blade < 260; blade++) {
            int x = random.nextInt(WIDTH);
            int y = HEIGHT * 7 / 12 + random.nextInt(HEIGHT * 5 / 12);
            brush.setColor(new Color(0x70 + random.nextInt(0x30), 0x84 + random.nextInt(0x30), 0x58));
            brush.drawLine(x, y, x + random.nextInt(9) - 4, y - 12 - random.nextInt(12));
        }
        for (int lump = 0; lump < (clean ? 0 : 46); lump++) {
            int grey = 0x5E + random.nextInt(0x50);
            brush.setColor(new Color(grey, grey - 6, grey - 16));
            int size = 26 + random.nextInt(70);
            int x = 330 + (int) (random.nextGaussian() * 110);
            brush.fillRoundRect(x, 470 + (int) (random.nextGaussian() * 34), size, size * 2 / 3, 14, 14);
        }
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
