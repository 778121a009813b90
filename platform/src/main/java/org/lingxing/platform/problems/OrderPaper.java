package org.lingxing.platform.problems;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.papers.Annex;
import org.lingxing.platform.papers.Letterhead;
import org.lingxing.platform.papers.PaperDraft;
import org.lingxing.platform.papers.PaperKind;
import org.lingxing.platform.papers.Papers;
import org.lingxing.platform.places.Division;
import org.lingxing.platform.places.Divisions;
import org.lingxing.platform.rivers.ChiefLevel;
import org.lingxing.platform.rivers.Reaches;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rectification order as an official paper under the chief's letterhead. */
@Component
class OrderPaper {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private static final int COUNTY_DIGITS = 6;

    private final Papers papers;
    private final Divisions divisions;
    private final Reaches reaches;
    private final PictureTable pictures;
    private final ProblemSettings settings;

    OrderPaper(Papers papers, Divisions divisions, Reaches reaches, PictureTable pictures, ProblemSettings settings) {
        this.papers = papers;
        this.divisions = divisions;
        this.reaches = reaches;
        this.pictures = pictures;
        this.settings = settings;
    }

    /** What an order says. */
    record Wanted(String unit, String remedy, LocalDate term) {}

    /** Drafts it; the chief signs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID draft(ProblemRow problem, Wanted wanted, Caller by) {
        var what = problem.kind().title().zh();
        var where = where(problem);
        var day = ProblemPeople.dayOf(problem.foundAt()).format(DAY);
        var words = problem.words().isEmpty() ? "" : "：" + endless(problem.words());
        var draft = PaperDraft.of(PaperKind.RECTIFICATION_ORDER, letterhead(problem))
                .title("关于整改" + where + what + "问题的督办单")
                .to(wanted.unit())
                .say(day + "，" + problem.source().title().zh() + "发现" + where + what + "问题（编号：" + problem.number() + "）"
                        + words + "。根据郑政文〔2019〕54号第六条规定，现就整改事项督办如下：")
                .say("一、整改内容。" + endless(wanted.remedy()) + "。")
                .say("二、整改时限。" + wanted.term().format(DAY) + "前完成。")
                .say("三、报送要求。完成后报送整改情况及照片，照片应在原拍摄位置" + settings.pictures() + "米以内拍摄。确需延期的，应于期满前书面说明理由。")
                .say("整改情况由非责任单位、非发现人的人员核查，核查通过后销号。")
                .copyTo("市河长制办公室")
                .about(Problems.owner(problem.id()));
        long shown = pictures.of(problem.id()).stream()
                .filter(picture -> picture.stage() == PictureTable.Stage.BEFORE)
                .count();
        return papers.draft(shown == 0 ? draft : draft.annex(Annex.named("现场照片" + shown + "张")), by);
    }

    /** The chief's letterhead of the county, or of the city; entered when it is first needed. */
    private String letterhead(ProblemRow problem) {
        var division = problem.level() == ChiefLevel.CITY
                ? ChiefOffices.CITY
                : DivisionCode.of(problem.division().substring(0, COUNTY_DIGITS));
        var id = "chief-" + division;
        var name = divisions
                .find(division)
                .map(Division::name)
                .map(phrase -> phrase.zh())
                .orElse(division.value());
        boolean isCity = division.equals(ChiefOffices.CITY);
        var office = (isCity ? "" : "郑州市") + name + (isCity ? "市级河长" : "河长");
        papers.enter(new Letterhead(id, division, office, office, brief(name) + "河督"));
        return id;
    }

    private String where(ProblemRow problem) {
        var reach =
                problem.reach() == null ? null : reaches.find(problem.reach()).orElse(null);
        return (reach == null ? "" : reach.name().zh()) + problem.place();
    }

    private static String brief(String name) {
        return name.length() > 2 ? name.replaceFirst("[市县区]$", "") : name;
    }

    private static String endless(String words) {
        return words.strip().replaceFirst("[。．.；;，,]+$", "");
    }
}
