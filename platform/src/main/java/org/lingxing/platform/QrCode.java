package org.lingxing.platform;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An address as a picture for a phone's camera, drawn with characters: each line of text holds two rows of it. */
final class QrCode {

    private static final int QUIET = 2;
    private static final String ON_BLACK = "\u001b[97;40m";
    private static final String AS_BEFORE = "\u001b[0m";

    private QrCode() {}

    /** @param colours whether the terminal understands colours; without them its background must be dark */
    static List<String> of(String address, boolean colours) {
        var picture = encode(address);
        var lines = new ArrayList<String>();
        for (int row = 0; row < picture.getHeight(); row += 2) {
            var line = new StringBuilder();
            for (int column = 0; column < picture.getWidth(); column++) {
                var above = !picture.get(column, row);
                var below = row + 1 >= picture.getHeight() || !picture.get(column, row + 1);
                line.append(above ? (below ? '█' : '▀') : (below ? '▄' : ' '));
            }
            lines.add(colours ? ON_BLACK + line + AS_BEFORE : line.toString());
        }
        return lines;
    }

    private static BitMatrix encode(String address) {
        try {
            return new QRCodeWriter()
                    .encode(address, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
        } catch (WriterException e) {
            throw new IllegalStateException("an address is short enough for a code", e);
        }
    }
}
