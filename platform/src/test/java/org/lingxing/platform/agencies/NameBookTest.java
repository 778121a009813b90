package org.lingxing.platform.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameBookTest {

    private static final NameBook BOOK = new NameBook(shipped());

    @ParameterizedTest
    @CsvSource({
        "市生态环境局, ecology-environment",
        "郑州市生态环境局, ecology-environment",
        "生态环境局, ecology-environment",
        "市环境保护局, ecology-environment",
        "市发改委, development-reform",
        "市发展和改革委员会, development-reform",
        "市发展改革委, development-reform",
        "市交通局, transport",
        "市交通运输委员会, transport",
        "市农委, agriculture-rural",
        "农委, agriculture-rural",
        "市金融办, financial-work",
        "市工商行政管理局, industry-commerce",
        "市市场监管局, market-supervision",
        "市政府办公厅, government-office",
        "郑州经济技术开发区管理委员会, economic-zone",
        "各县(市、区)人民政府, counties",
        "荥阳市人民政府, xingyang-government",
    })
    void 同一机构的新旧全简称归于一处(String printed, String agency) {
        assertThat(BOOK.agencyOf(printed, null)).contains(agency);
    }

    @Test
    void 不认识的名称不归于任何机构() {
        assertThat(BOOK.agencyOf("市水文化遗产保护利用管理办公室", null)).isEmpty();
        assertThat(BOOK.agencyOf("新密市水利局", null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "市文广旅局, culture-tourism, 简称",
        "市生态环竟局, ecology-environment, 相差 1 字",
        "市国有资产监督委员会, state-assets, 相同",
        "市住建局, , ",
    })
    void 不认识的名称给出有理由的建议(String unknown, String agency, String why) {
        var proposal = BOOK.proposalFor(unknown);
        if (agency == null) {
            assertThat(proposal).isEmpty();
        } else {
            assertThat(proposal).map(Proposal::agency).contains(agency);
            assertThat(proposal.orElseThrow().why().zh()).contains(why);
        }
    }

    @Test
    void 行文中只认本市机构() {
        assertThat(BOOK.namesIn("由市水利局会同新密市水利局、郑州市财政局办理，市农业农村工作委员会配合"))
                .extracting(NameFinder.Found::name)
                .containsExactly("市水利局", "郑州市财政局", "市农业农村工作委员会");
    }

    @Test
    void 随附名册中一个名称只指一个机构() {
        var keys = shipped().stream().map(name -> NameKey.of(name.name())).toList();
        var names = shipped().stream().map(AgencyName::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(shipped())
                .allSatisfy(name -> assertThat(BOOK.agencyOf(name.name(), null)).contains(name.agency()));
        assertThat(keys).isNotEmpty();
    }

    private static List<AgencyName> shipped() {
        var names = new ArrayList<AgencyName>();
        for (var agency : BaseRegister.read().agencies()) {
            boolean first = true;
            for (var name : agency.names()) {
                names.add(new AgencyName(agency.id(), name.name(), name.kind(), first, name.from(), name.to(), null));
                first = false;
            }
        }
        return names;
    }
}
