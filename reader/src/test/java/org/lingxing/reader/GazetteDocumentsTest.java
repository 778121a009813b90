package org.lingxing.reader;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The documents of the real issue, as the rulebook's table lists them. */
class GazetteDocumentsTest {

    private final Reading reading = Issue.reading();

    @Test
    void 全刊二十六份文件_依次给出编号_日期_生效日() {
        assertThat(reading.documents().stream()
                        .map(document -> document.id() + " " + document.number() + " " + document.date() + " "
                                + document.inForceFrom() + " " + document.inForceWords())
                        .collect(joining("\n")))
                .isEqualTo("""
                        zzl-235 郑州市人民政府令第235号 2019-03-18 2019-03-18 自公布之日起施行
                        zz-2019-5 郑政〔2019〕5号 2019-03-08 2019-03-08 null
                        zz-2019-6 郑政〔2019〕6号 2019-03-08 2019-03-08 null
                        zz-2019-7 郑政〔2019〕7号 2019-03-12 2019-03-12 自印发之日起实施
                        zz-2019-8 郑政〔2019〕8号 2019-03-18 2019-03-18 null
                        zz-2019-9 郑政〔2019〕9号 2019-03-18 2019-03-18 自发布之日起施行
                        zz-2019-10 郑政〔2019〕10号 2019-03-26 2019-03-26 自印发之日起实施
                        zz-2019-11 郑政〔2019〕11号 2019-04-02 2019-04-02 null
                        zzw-2019-46 郑政文〔2019〕46号 2019-03-04 2019-03-04 null
                        zzw-2019-49 郑政文〔2019〕49号 2019-03-07 2019-03-07 自发布之日起施行
                        zzw-2019-50 郑政文〔2019〕50号 2019-03-06 2019-03-06 null
                        zzw-2019-51 郑政文〔2019〕51号 2019-03-02 2019-03-02 null
                        zzw-2019-54 郑政文〔2019〕54号 2019-03-18 2019-03-18 null
                        zzw-2019-59 郑政文〔2019〕59号 2019-04-01 2019-04-01 null
                        zzw-2019-60 郑政文〔2019〕60号 2019-04-01 2019-04-01 null
                        zzw-2019-61 郑政文〔2019〕61号 2019-03-29 2019-03-29 null
                        zzb-2019-11 郑政办〔2019〕11号 2019-03-01 2019-03-01 null
                        zzb-2019-12 郑政办〔2019〕12号 2019-03-08 2019-03-08 null
                        zzb-2019-13 郑政办〔2019〕13号 2019-03-08 2019-03-08 null
                        zzb-2019-14 郑政办〔2019〕14号 2019-03-08 2019-03-08 null
                        zzb-2019-15 郑政办〔2019〕15号 2019-03-13 2019-03-13 null
                        zzb-2019-16 郑政办〔2019〕16号 2019-03-15 2019-03-15 null
                        zzbw-2019-2 郑政办文〔2019〕2号 2019-03-19 2019-03-19 null
                        zzbw-2019-4 郑政办文〔2019〕4号 2019-03-29 2019-03-29 null
                        zzbw-2019-5 郑政办文〔2019〕5号 2019-03-29 2019-03-29 null
                        郑州市人民政府任免人员@2019-03-18 null 2019-03-18 2019-03-18 null""");
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void 政府令另有审议通过日() {
        Document order = document("zzl-235");
        assertThat(order.kind()).isEqualTo(DocumentKind.ORDER);
        assertThat(order.adoptedOn()).isEqualTo(LocalDate.of(2019, 2, 18));
        assertThat(order.issuer()).isEqualTo("郑州市人民政府");
    }

    @Test
    void 标题跨行相连_两个机关联合行文() {
        assertThat(document("zz-2019-9").title()).isEqualTo("郑州市人民政府关于印发郑州市残疾儿童康复救助实施方案的通知");
        assertThat(document("zzw-2019-46").issuer()).isEqualTo("郑州市人民政府郑州警备区");
        assertThat(document("zz-2019-10").kind()).isEqualTo(DocumentKind.OPINION);
        assertThat(document("zzb-2019-11").kind()).isEqualTo(DocumentKind.CIRCULAR);
    }

    @Test
    void 主送机关逐个列出_括号内的顿号不分() {
        assertThat(document("zz-2019-7").addressees()).containsExactly("各县（市、区）人民政府", "市人民政府各部门", "各有关单位");
        assertThat(document("zzw-2019-46").addressees()).containsExactly("各县（市、区）人民政府", "人武部", "市人民政府有关部门");
    }

    @Test
    void 附件有的在_有的略() {
        assertThat(annexes("zz-2019-5")).isEqualTo("1+ 2+ 1- 2- 3- 4- 5- 6-");
        assertThat(annexes("zz-2019-10")).isEqualTo("1+ 2+ 3+");
        assertThat(annexes("zzw-2019-49")).isEqualTo("1- 2-");
        assertThat(annexes("zzw-2019-51")).isEqualTo("1-");
        assertThat(annexes("zzb-2019-14")).isEqualTo("1- 2- 3-");
        for (String id :
                List.of("zzw-2019-50", "zzw-2019-59", "zzb-2019-11", "zzb-2019-13", "zzbw-2019-4", "zzbw-2019-5")) {
            assertThat(annexes(id)).as(id).isEqualTo("1+");
        }
        assertThat(document("zzw-2019-49").annexes().getFirst().title()).isEqualTo("郑州市市区土地基准地价表");
    }

    @Test
    void 废止的文件带文号_日期_只停一部分的说明() {
        Replacement scheme = document("zz-2019-9").replaces().getFirst();
        assertThat(scheme.number()).isEqualTo("郑残联〔2015〕33号");
        assertThat(scheme.date()).isEqualTo(LocalDate.of(2015, 4, 21));
        assertThat(scheme.partial()).isFalse();

        Replacement prices = document("zzw-2019-49").replaces().getFirst();
        assertThat(prices.number()).isEqualTo("郑政〔2014〕37号");
        assertThat(prices.id()).isEqualTo("zz-2014-37");
        assertThat(prices.partial()).isTrue();

        assertThat(document("zzw-2019-54").replaces().getFirst().title()).isEqualTo("郑州市河长制工作河湖库巡查制度");
        assertThat(document("zzw-2019-46").replaces().getFirst().title()).isEqualTo("郑州市民兵调整改革工作领导小组");
        assertThat(document("zzbw-2019-2").replaces()).hasSize(1);
        assertThat(reading.documents().stream()
                        .filter(document -> !document.replaces().isEmpty()))
                .hasSize(5);
    }

    @Test
    void 提到的文件_有文号的给出编号() {
        assertThat(document("zz-2019-11").mentions()).anySatisfy(mention -> {
            assertThat(mention.number()).isEqualTo("郑政办〔2017〕132号");
            assertThat(mention.id()).isEqualTo("zzb-2017-132");
        });
        assertThat(document("zz-2019-7").mentions().stream().map(Mention::title))
                .contains("中华人民共和国道路交通安全法", "城市道路管理条例")
                .doesNotContain("郑州市停车场建设管理规定");
    }

    @Test
    void 每个节点都指向原文的一段_子节点在父节点之内() {
        for (Document document : reading.documents()) {
            for (Provision provision : Trees.byPath(document).values()) {
                assertThat(provision.passage().from())
                        .isGreaterThanOrEqualTo(document.passage().from());
                assertThat(provision.passage().to())
                        .isLessThanOrEqualTo(document.passage().to());
                for (Provision child : provision.children()) {
                    assertThat(child.passage().from())
                            .isGreaterThanOrEqualTo(provision.passage().from());
                    assertThat(child.passage().to())
                            .isLessThanOrEqualTo(provision.passage().to());
                }
            }
        }
    }

    @Test
    void 页码和书眉不在任何条文之中() {
        assertThat(Trees.lines(reading, true)).noneMatch(line -> line.contains("公报（") || line.contains("文件汇编"));
    }

    private Document document(String id) {
        return reading.documents().stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no document " + id));
    }

    private String annexes(String id) {
        return document(id).annexes().stream()
                .map(annex -> annex.number() + (annex.present() ? "+" : "-"))
                .collect(joining(" "));
    }
}
