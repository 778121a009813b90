package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;
import org.lingxing.kernel.Phrase;

/**
 * Reads an issue of a gazette, or a single document, out of the bytes of a file. Holds no state; may be used by many
 * threads at once.
 */
public final class Reader {

    private Reader() {}

    /**
     * Reads a file whatever it holds. What cannot be read is said in the warnings; nothing is thrown.
     *
     * @param bytes of the file: text, Markdown or HTML in UTF-8, UTF-16 or GB18030
     * @param fileName tells how the text is marked up, and the title where the text has none
     */
    public static Reading read(byte[] bytes, String fileName) {
        Decoding decoding = Decoding.of(bytes);
        if (decoding.refusal() != null) {
            return new Reading(
                    "", List.of(), List.of(), List.of(), List.of(), List.of(new Warning(1, decoding.refusal())));
        }
        List<Warning> warnings = new ArrayList<>();
        SourceText source = SourceText.wrapped(decoding.text());
        List<Document> documents = documents(source, warnings);
        Extraction extraction = Extraction.of(source.text(), source.keptLines(), documents);
        warnings.addAll(extraction.warnings());
        return new Reading(
                decoding.text(), documents, extraction.tasks(), extraction.targets(), extraction.rosters(), warnings);
    }

    private static List<Document> documents(SourceText source, List<Warning> warnings) {
        CleanText clean = Cleaning.of(source);
        List<Head> heads = Heads.of(clean);
        List<Document> documents = new ArrayList<>();
        if (heads.isEmpty()) {
            warnings.add(new Warning(1, Phrase.of("没有找到文件的标题和文号", "No title and number of a document was found")));
        }
        for (int i = 0; i < heads.size(); i++) {
            int to = i + 1 < heads.size() ? heads.get(i + 1).start() : clean.length();
            documents.add(new DocumentReader(source, clean, heads.get(i), to, warnings).read());
        }
        return documents;
    }
}
