package org.lingxing.platform.papers;

import java.util.ArrayList;
import java.util.List;
import org.lingxing.platform.http.InputFault;
import org.lingxing.platform.http.Refusal;

/** Reads a text before it is stored: what would be missing or cut on the page is named with its place. */
final class Proofreading {

    private static final int TITLE = 200;
    private static final int NAME = 100;
    private static final int PARAGRAPH = 20_000;
    private static final int COLUMNS = 12;
    private static final int SHARE = 100;

    private final Faces faces;
    private final List<InputFault> faults = new ArrayList<>();

    private Proofreading(Faces faces) {
        this.faces = faces;
    }

    /** @throws Refusal with every fault, by its pointer into the content */
    static void require(PaperContent content, Faces faces) {
        var reading = new Proofreading(faces);
        reading.read(content);
        if (!reading.faults.isEmpty()) {
            throw Refusal.ofInput(reading.faults);
        }
    }

    private void read(PaperContent content) {
        text("/title", content.title(), TITLE);
        all("/addressees", content.addressees());
        if (content.body().isEmpty()) {
            fault("/body", "正文为空", "The paper says nothing");
        }
        blocks("/body", content.body());
        for (int i = 0; i < content.annexes().size(); i++) {
            var annex = content.annexes().get(i);
            text("/annexes/" + i + "/title", annex.title(), TITLE);
            blocks("/annexes/" + i + "/blocks", annex.blocks());
        }
        all("/copies", content.copies());
    }

    private void all(String pointer, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            text(pointer + "/" + i, names.get(i), NAME);
        }
    }

    private void blocks(String pointer, List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Block.Words words -> text(pointer + "/" + i + "/text", words.text(), PARAGRAPH);
                case Block.Table table -> table(pointer + "/" + i, table);
            }
        }
    }

    private void table(String pointer, Block.Table table) {
        int columns = table.columns().size();
        if (columns == 0 || columns > COLUMNS) {
            fault(pointer + "/columns", "应有 1 至 " + COLUMNS + " 列", "1 to " + COLUMNS + " columns are possible");
        }
        for (int i = 0; i < columns; i++) {
            var column = table.columns().get(i);
            text(pointer + "/columns/" + i + "/title", column.title(), NAME);
            if (column.share() < 1 || column.share() > SHARE) {
                fault(pointer + "/columns/" + i + "/share", "应为 1 至 " + SHARE, "This is from 1 to " + SHARE);
            }
        }
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            if (row.size() != columns) {
                fault(pointer + "/rows/" + i, "格数应与列数相同", "A row has one cell for each column");
            }
            for (int j = 0; j < row.size(); j++) {
                characters(pointer + "/rows/" + i + "/" + j, row.get(j));
            }
        }
    }

    private void text(String pointer, String text, int most) {
        if (text.isBlank()) {
            fault(pointer, "此处为空", "This is blank");
        } else if (text.length() > most) {
            fault(pointer, "超过 " + most + " 字", "This has more than " + most + " characters");
        }
        characters(pointer, text);
    }

    /** Names the first character of a text that no face has; dropping it would change what the paper says. */
    private void characters(String pointer, String text) {
        int place = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            place++;
            if (!faces.have(character)) {
                var named = "“%s”（U+%04X）".formatted(Character.toString(character), character);
                fault(
                        pointer,
                        "第 " + place + " 字" + named + "字库中没有，无法印出，请改用其他写法",
                        "Character " + place + " " + named + " is in no face of the papers and cannot be printed");
                return;
            }
        }
    }

    private void fault(String pointer, String zh, String en) {
        faults.add(new InputFault(pointer, zh, en));
    }
}
