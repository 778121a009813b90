package org.lingxing.tracks;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * Reads the tracks of a GPX file, versions 1.0 and 1.1. What cannot be read is left out and said with its line; a route and
 * single points are no track, since nobody has walked them.
 */
public final class GpxFile {

    /** More than a receiver writes in a week; a file beyond it is no patrol. */
    private static final int MOST_FIXES = 1_000_000;

    private final XMLStreamReader xml;
    private final List<List<Fix>> legs = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private int fixes;
    private int routes;
    private int points;
    private boolean isGpx;

    private GpxFile(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * What a file holds.
     *
     * @param remarks what was left out and why, in the order of the file
     */
    public record Reading(Track track, List<Remark> remarks) {}

    /**
     * Something in a file that was not taken.
     *
     * @param line from 1; 0 where it is about the file
     */
    public record Remark(int line, Phrase words) {}

    /** Reads a file to its end; a broken one as far as it goes. */
    public static Reading read(InputStream in) {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var remarks = new ArrayList<Remark>();
        try {
            var file = new GpxFile(factory.createXMLStreamReader(in));
            file.readAll();
            return new Reading(new Track(file.legs), List.copyOf(file.remarks));
        } catch (XMLStreamException notXml) {
            remarks.add(new Remark(lineOf(notXml), Phrase.of("不是 XML 文件", "This is not an XML file")));
            return new Reading(new Track(List.of()), remarks);
        }
    }

    private void readAll() {
        try {
            while (xml.hasNext() && fixes <= MOST_FIXES) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    start(xml.getLocalName());
                }
            }
        } catch (XMLStreamException broken) {
            remarks.add(new Remark(
                    lineOf(broken),
                    Phrase.of("文件在此处中断，之前的点已读入", "The file breaks off here; the fixes before it were read")));
        }
        say();
    }

    private static int lineOf(XMLStreamException fault) {
        return fault.getLocation() == null ? 0 : fault.getLocation().getLineNumber();
    }

    private void start(String name) throws XMLStreamException {
        switch (name) {
            case "gpx" -> isGpx = true;
            case "trkseg" -> legs.add(new ArrayList<>());
            case "trkpt" -> fix();
            case "rtept" -> routes++;
            case "wpt" -> points++;
            default -> {
                // Names, extensions and the like say nothing about where somebody was.
            }
        }
    }

    private void fix() throws XMLStreamException {
        int line = xml.getLocation().getLineNumber();
        Double latitude = number(xml.getAttributeValue(null, "lat"));
        Double longitude = number(xml.getAttributeValue(null, "lon"));
        Instant at = timeWithin();
        if (latitude == null || longitude == null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            remarks.add(new Remark(line, Phrase.of("没有可用的经纬度，未读入", "No usable latitude and longitude; left out")));
            return;
        }
        if (legs.isEmpty()) {
            legs.add(new ArrayList<>());
        }
        fixes++;
        legs.getLast().add(new Fix(longitude, latitude, at, null));
    }

    /** Reads to the end of the fix. Its accuracy is not taken: dilution is a ratio, not metres. */
    private @Nullable Instant timeWithin() throws XMLStreamException {
        Instant at = null;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth == 1 && xml.getLocalName().equals("time")) {
                    int line = xml.getLocation().getLineNumber();
                    at = time(xml.getElementText().strip(), line);
                } else {
                    depth++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return at;
    }

    private @Nullable Instant time(String written, int line) {
        if (written.isEmpty()) {
            return null;
        }
        try {
            var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    written.toUpperCase(Locale.ROOT), OffsetDateTime::from, LocalDateTime::from);
            // The standard has all times in UTC; some programs leave the sign out.
            return parsed instanceof OffsetDateTime with
                    ? with.toInstant()
                    : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            remarks.add(new Remark(
                    line, Phrase.of("时间“" + written + "”无法读取", "The time \"" + written + "\" cannot be read")));
            return null;
        }
    }

    private static @Nullable Double number(@Nullable String written) {
        try {
            return written == null ? null : Double.valueOf(written.strip());
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private void say() {
        if (!isGpx) {
            remarks.add(new Remark(0, Phrase.of("不是 GPX 文件", "This is not a GPX file")));
        }
        if (fixes > MOST_FIXES) {
            remarks.add(new Remark(0, Phrase.of("超过一百万个点，其余未读", "More than a million fixes; the rest was not read")));
        }
        if (routes > 0) {
            remarks.add(new Remark(
                    0,
                    Phrase.of(
                            routes + " 个路线点是计划，不是轨迹，未读入",
                            routes + " points of a route are a plan, not a track; left out")));
        }
        if (points > 0) {
            remarks.add(new Remark(
                    0, Phrase.of(points + " 个单点不是轨迹，未读入", points + " single points are no track; left out")));
        }
        if (isGpx && fixes == 0) {
            remarks.add(new Remark(0, Phrase.of("文件里没有轨迹", "The file holds no track")));
        }
    }
}
