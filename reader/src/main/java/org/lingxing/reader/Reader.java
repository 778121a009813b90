package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;
import org.lingxing.kernel.Phrase;

/**
 * Reads an issue of a gazette, or a single document, out of the bytes of a file. Holds no state; may be used by many
 * threads at once.
 */
public final class Reader {

    /** A cover and a table of contents may stand before the first document. */
    private static final int FRONT_MATTER = 0;

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
        SourceText source = SourceText.of(decoding.text(), fileName);
        List<Document> documents = documents(source, fileName, warnings);
        Extraction extraction = Extraction.of(source.text(), source.keptLines(), documents);
        warnings.addAll(extraction.warnings());
        return new Reading(
                source.text(), documents, extraction.tasks(), extraction.targets(), extraction.rosters(), warnings);
    }

    private static List<Document> documents(SourceText source, String fileName, List<Warning> warnings) {
        CleanText clean = Cleaning.of(source);
        if (clean.length() == 0) {
            warnings.add(new Warning(1, Phrase.of("文件里没有文字", "The file holds no words")));
            return List.of();
        }
        List<Head> heads = Heads.of(clean);
        if (heads.isEmpty()) {
            Head head = SingleHead.of(clean, source.title(), nameOf(fileName));
            return List.of(new DocumentReader(source, clean, head, clean.length(), warnings).read());
        }
        if (heads.getFirst().start() > FRONT_MATTER) {
            warnings.add(new Warning(
                    source.lineNumber(clean.passage(0, 1).from()),
                    Phrase.of("第一份文件之前的文字没有读作文件", "The text before the first document was not read as a document")));
        }
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            int to = i + 1 < heads.size() ? heads.get(i + 1).start() : clean.length();
            Document document = new DocumentReader(source, clean, heads.get(i), to, warnings).read();
            if (documents.stream().anyMatch(earlier -> earlier.id().equals(document.id()))) {
                warnings.add(new Warning(
                        source.lineNumber(document.passage().from()),
                        Phrase.of(
                                "“" + document.id() + "”在文件里出现两次，登记时只取第一次",
                                "\"" + document.id() + "\" stands twice in the file; the register takes the first")));
            }
            documents.add(document);
        }
        return documents;
    }

    /** The name of a file without its folders and its ending. */
    private static String nameOf(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
