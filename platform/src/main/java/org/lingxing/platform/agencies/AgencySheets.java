package org.lingxing.platform.agencies;

import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Kind;

/** The lists of this module as spreadsheets. */
final class AgencySheets {

    static final Columns<AgencyView> AGENCIES = Columns.of(
            "agencies",
            "机构名册",
            "Agencies",
            Column.text("id", "标识", "Identifier", AgencyView::id),
            Column.text("name", "名称", "Name", AgencyView::name),
            Column.of("level", Phrase.of("层级", "Level"), Kind.phrase(), agency -> levelOf(agency.level())),
            Column.text("division", "区划代码", "Division code", AgencyView::division),
            Column.of(
                    "names",
                    Phrase.of("其他名称", "Other names"),
                    Kind.several(Kind.text(200)),
                    agency -> agency.names().stream()
                            .map(AgencyView.Name::name)
                            .filter(name -> !name.equals(agency.name()))
                            .distinct()
                            .toList()),
            Column.of(
                    "predecessors",
                    Phrase.of("前身", "Predecessors"),
                    Kind.several(Kind.text(200)),
                    agency -> agency.predecessors().stream()
                            .map(AgencyView.Kin::name)
                            .toList()),
            Column.of(
                    "successors",
                    Phrase.of("承接机构", "Successors"),
                    Kind.several(Kind.text(200)),
                    agency -> agency.successors().stream()
                            .map(AgencyView.Kin::name)
                            .toList()),
            Column.of("documents", Phrase.of("文件数", "Documents"), Kind.whole(), AgencyView::documents),
            Column.of("tasks", Phrase.of("任务数", "Tasks"), Kind.whole(), AgencyView::tasks));

    static final Columns<AgencyNamesResource.View> UNKNOWN_NAMES = Columns.of(
            "agency-names",
            "待认定的机构名称",
            "Names of agencies",
            Column.text("name", "名称", "Name", AgencyNamesResource.View::name),
            Column.of(
                    "documents",
                    Phrase.of("出现于文件", "Documents"),
                    Kind.several(Kind.text(60)),
                    AgencyNamesResource.View::documents),
            Column.text(
                    "proposal",
                    "建议认作",
                    "Proposal",
                    view -> view.proposal() == null ? null : view.proposal().name()),
            Column.of(
                    "why",
                    Phrase.of("理由", "Why"),
                    Kind.phrase(),
                    view -> view.proposal() == null ? null : view.proposal().why()));

    private AgencySheets() {}

    private static Phrase levelOf(AgencyLevel level) {
        return switch (level) {
            case STATE -> Phrase.of("国家", "State");
            case PROVINCE -> Phrase.of("省", "Province");
            case CITY -> Phrase.of("市", "City");
            case COUNTY -> Phrase.of("县（市、区）", "County");
            case COLLECTIVE -> Phrase.of("统称", "Collective");
        };
    }
}
