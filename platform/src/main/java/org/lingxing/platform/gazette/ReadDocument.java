package org.lingxing.platform.gazette;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.lingxing.reader.Document;
import org.lingxing.reader.Reading;

/**
 * A document of a reading with all that was read out of it.
 *
 * @param position among the documents of its source, from 1
 * @param contentHash of what was read, whatever the file's line breaks; equal for two files that say the same
 */
record ReadDocument(
        Document document,
        int position,
        int positions,
        List<ProvisionNode> provisions,
        List<Extracted> extracted,
        List<Deadline> deadlines,
        String contentHash) {

    String id() {
        return document.id();
    }

    /** The documents of a reading by identifier; of two with one identifier the first, the other is left out. */
    static List<ReadDocument> of(Reading reading) {
        var seen = new HashMap<String, ReadDocument>();
        var all = new ArrayList<ReadDocument>();
        int position = 0;
        for (Document document : reading.documents()) {
            position++;
            if (!seen.containsKey(document.id())) {
                ReadDocument read = of(document, position, reading);
                seen.put(document.id(), read);
                all.add(read);
            }
        }
        return List.copyOf(all);
    }

    private static ReadDocument of(Document document, int position, Reading reading) {
        List<ProvisionNode> provisions = ProvisionNode.flatten(document);
        List<Extracted> extracted = new Extracts(document, provisions, reading).all();
        String content = Json.writeContent(Map.of("document", document, "extracted", extracted));
        return new ReadDocument(
                document,
                position,
                reading.documents().size(),
                provisions,
                extracted,
                Deadline.in(document, provisions),
                sha256(content.getBytes(StandardCharsets.UTF_8)));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
