package org.lingxing.platform.problems;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something found wrong, to be entered by {@link Problems#open}.
 *
 * @param id of the finding, from whoever found it: said twice it is entered once
 * @param reach code of the reach; null where whoever found it does not say, then the nearest is taken
 * @param longitude degrees of WGS 84, corrected by hand where it was
 * @param latitude likewise
 * @param accuracy metres within which the device was sure; null where it does not say
 * @param place in words, may be empty
 * @param words what is wrong, may be empty where the kind says it
 * @param foundAt by the platform's clock
 * @param account who found it; {@code public} for a citizen
 * @param post in which post, where in one
 * @param origin what it came out of, {@code patrol/0190…}; {@link Problems#of} finds by it
 */
public record NewProblem(
        UUID id,
        ProblemKind kind,
        ProblemSource source,
        @Nullable String reach,
        BigDecimal longitude,
        BigDecimal latitude,
        @Nullable Integer accuracy,
        String place,
        String words,
        List<Shot> pictures,
        Instant foundAt,
        String account,
        @Nullable UUID post,
        @Nullable String origin) {

    public NewProblem {
        pictures = List.copyOf(pictures);
    }

    /**
     * A picture, or a recorded voice.
     *
     * @param file its number among the files
     * @param longitude where the device was when it was taken, for cameras that do not write it; null where unknown
     * @param latitude likewise
     */
    public record Shot(
            UUID file,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal latitude) {

        public static Shot of(UUID file) {
            return new Shot(file, null, null);
        }
    }

    /** A finding with nothing but what it has to have. */
    public static NewProblem of(
            UUID id,
            ProblemKind kind,
            ProblemSource source,
            BigDecimal longitude,
            BigDecimal latitude,
            Instant foundAt,
            String account) {
        return new NewProblem(
                id, kind, source, null, longitude, latitude, null, "", "", List.of(), foundAt, account, null, null);
    }

    /** The same on a reach that whoever found it names. */
    public NewProblem onReach(@Nullable String code) {
        return new NewProblem(
                id, kind, source, code, longitude, latitude, accuracy, place, words, pictures, foundAt, account, post,
                origin);
    }

    /** The same as another kind, where whoever enters it knows better. */
    public NewProblem ofKind(ProblemKind better) {
        return new NewProblem(
                id, better, source, reach, longitude, latitude, accuracy, place, words, pictures, foundAt, account,
                post, origin);
    }

    public NewProblem within(@Nullable Integer metres) {
        return new NewProblem(
                id, kind, source, reach, longitude, latitude, metres, place, words, pictures, foundAt, account, post,
                origin);
    }

    public NewProblem at(String placeInWords) {
        return new NewProblem(
                id,
                kind,
                source,
                reach,
                longitude,
                latitude,
                accuracy,
                placeInWords,
                words,
                pictures,
                foundAt,
                account,
                post,
                origin);
    }

    public NewProblem saying(String more) {
        return new NewProblem(
                id, kind, source, reach, longitude, latitude, accuracy, place, more, pictures, foundAt, account, post,
                origin);
    }

    /** One more picture or voice. */
    public NewProblem showing(Shot shot) {
        var all = new ArrayList<>(pictures);
        all.add(shot);
        return new NewProblem(
                id, kind, source, reach, longitude, latitude, accuracy, place, words, all, foundAt, account, post,
                origin);
    }

    public NewProblem inPost(@Nullable UUID held) {
        return new NewProblem(
                id, kind, source, reach, longitude, latitude, accuracy, place, words, pictures, foundAt, account, held,
                origin);
    }

    public NewProblem from(@Nullable String thing) {
        return new NewProblem(
                id, kind, source, reach, longitude, latitude, accuracy, place, words, pictures, foundAt, account, post,
                thing);
    }
}
