package org.lingxing.platform.access;

import java.util.List;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.People.PersonView;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Kind;

/** The list of people as a spreadsheet. */
final class PeopleSheet {

    static final Columns<PersonView> COLUMNS = Columns.of(
            "people",
            "人员",
            "People",
            Column.text("account", "帐号", "Account", PersonView::account),
            Column.text("name", "姓名", "Name", PersonView::name),
            Column.of(
                    "posts",
                    Phrase.of("岗位", "Posts"),
                    Kind.several(Kind.phrase()),
                    person -> person.posts().stream().map(Holding::title).toList()),
            Column.of(
                    "divisions",
                    Phrase.of("区划代码", "Division codes"),
                    Kind.several(Kind.code()),
                    person -> person.posts().stream()
                            .map(post -> post.division().value())
                            .distinct()
                            .toList()),
            Column.of("roles", Phrase.of("角色", "Roles"), Kind.several(Kind.code()), PeopleSheet::rolesOf),
            Column.of("state", Phrase.of("状态", "State"), Kind.phrase(), person -> stateOf(person.state())),
            Column.text(
                    "deputy",
                    "代理人",
                    "Deputy",
                    person -> person.deputy() == null ? null : person.deputy().name()));

    private PeopleSheet() {}

    private static List<String> rolesOf(PersonView person) {
        return person.roles().stream()
                .map(grant -> grant.role().name())
                .distinct()
                .toList();
    }

    private static Phrase stateOf(People.State state) {
        return switch (state) {
            case ACTIVE -> Phrase.of("可用", "Active");
            case INVITED -> Phrase.of("已邀请", "Invited");
            case DISABLED -> Phrase.of("已停用", "Disabled");
        };
    }
}
