package org.lingxing.platform.problems;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.lingxing.platform.access.Visitor;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Somebody at the river with a telephone and no account. */
class Citizen {

    final Visitor visitor;

    Citizen(MockMvc mvc, String address) {
        this.visitor = new Visitor(mvc, address);
    }

    /** A ticket with the digits that solve it. */
    record Solved(UUID form, String ticket, String answer, int bits) {}

    Solved solve() throws Exception {
        var form = UUID.randomUUID();
        var given = visitor.post("/report-tickets", Map.of("form", form)).json();
        var ticket = given.get("ticket").asString();
        var read = new ReportTicket(form, given.get("bits").asInt(), java.time.Instant.EPOCH);
        long answer = 0;
        while (!read.isSolvedBy(ticket, Long.toString(answer))) {
            answer++;
        }
        return new Solved(form, ticket, Long.toString(answer), given.get("bits").asInt());
    }

    Map<String, Object> report(Solved solved, Spot spot) {
        var report = new HashMap<String, Object>();
        report.put("ticket", solved.ticket());
        report.put("answer", solved.answer());
        report.put("kind", "DUMPING");
        report.put("longitude", spot.longitude());
        report.put("latitude", spot.latitude());
        report.put("place", "示例桥东");
        report.put("words", "河边倒了很多建筑垃圾");
        report.put("pictures", List.of());
        return report;
    }

    Visitor.Answer send(Spot spot) throws Exception {
        return visitor.post("/reports", report(solve(), spot));
    }

    Visitor.Answer picture(Solved solved, byte[] picture) throws Exception {
        return visitor.send(MockMvcRequestBuilders.request(HttpMethod.POST, "/api/v1/report-pictures")
                .contentType(MediaType.IMAGE_JPEG)
                .header("Report-Ticket", solved.ticket())
                .header("Report-Answer", solved.answer())
                .content(picture));
    }

    static byte[] photo() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }

    Visitor.Answer read(String number, String code) throws Exception {
        return visitor.post("/reports/" + number + "/readings", Map.of("code", code));
    }
}
