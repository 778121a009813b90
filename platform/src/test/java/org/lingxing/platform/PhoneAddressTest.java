package org.lingxing.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhoneAddressTest {

    private static final List<String> OWN = List.of("192.168.1.20", "10.0.0.7");

    @Test
    void 取证书上写明的名称或本机地址() {
        assertThat(PhoneAddress.choose(List.of("localhost", "*.example.org", "city.example.org"), OWN))
                .hasValue(new PhoneAddress("city.example.org", true));
        assertThat(PhoneAddress.choose(List.of("127.0.0.1", "10.0.0.7"), OWN))
                .hasValue(new PhoneAddress("10.0.0.7", true));
    }

    @Test
    void 证书上没有的_取局域网地址并说明() {
        assertThat(PhoneAddress.choose(List.of("172.16.0.1"), OWN)).hasValue(new PhoneAddress("192.168.1.20", false));
        assertThat(PhoneAddress.choose(List.of(), List.of())).isEmpty();
    }

    @Test
    void 终端上的二维码_相机读得出() throws Exception {
        var address = "https://192.168.1.20:8443";
        var lines = QrCode.of(address, false);
        int scale = 4;
        int width = lines.getFirst().length();
        int height = lines.size() * 2;
        var pixels = new int[width * scale * height * scale];
        for (int y = 0; y < height * scale; y++) {
            for (int x = 0; x < width * scale; x++) {
                var sign = lines.get(y / scale / 2).charAt(x / scale);
                var lit = sign == '█' || sign == ((y / scale) % 2 == 0 ? '▀' : '▄');
                pixels[y * width * scale + x] = lit ? 0xFFFFFF : 0;
            }
        }
        var picture = new RGBLuminanceSource(width * scale, height * scale, pixels);
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                        .getText())
                .isEqualTo(address);
        assertThat(QrCode.of(address, true)).allSatisfy(line -> assertThat(line).startsWith("\u001b["));
    }
}
