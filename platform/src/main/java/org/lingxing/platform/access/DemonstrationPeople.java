package org.lingxing.platform.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.store.Announcement;
import org.lingxing.platform.time.CityClock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One invented person for each role, and liaisons of two agencies, so that a first visitor can try them all. They share one printed password and can
 * be used in demonstration mode only: every look at an account or a session asks for the mode.
 */
@Component
@Order(10)
class DemonstrationPeople implements ApplicationRunner, Announcement {

    static final String PASSWORD = "lingxing-demo";

    private static final int PER_LINE = 5;

    /** Whatever day it is at the first start: a demonstration set back to the gazette's days later has its people too. */
    private static final LocalDate GAZETTE_YEAR = LocalDate.of(2019, 1, 1);

    /**
     * Somebody to act as.
     *
     * @param division what the post answers for
     */
    record Person(String account, Role role, String name, Phrase post, String agency, String division) {}

    static final List<Person> ALL = List.of(
            person(Role.OFFICER, "示例癸", "市政府督查室 督查专员", "City supervision office, officer", "市政府督查室", "410100"),
            person(Role.SIGNER, "示例酉", "市政府督查室 签发人", "City supervision office, signer", "市政府督查室", "410100"),
            person(Role.EDITOR, "示例子", "市司法局 规则编辑", "Bureau of justice, editor of rules", "市司法局", "410100"),
            person(Role.APPROVER, "示例丑", "市司法局 规则审签", "Bureau of justice, approver of rules", "市司法局", "410100"),
            person(Role.CHIEF_OFFICE, "示例戊", "市河长办 工作人员", "City chief office, staff", "市河长办", "410100"),
            new Person(
                    "chief-office2",
                    Role.CHIEF_OFFICE,
                    "示例亢",
                    Phrase.of("市河长办 复核人员", "City chief office, second person"),
                    "市河长办",
                    "410100"),
            chief("chief-city", "示例乙", "市级河长（贾鲁河）", "City chief, Jialu River", "410100"),
            chief("chief-township", "示例丙", "兴达路街道乡级河长", "Township chief, Xingda Road Subdistrict", "410105016"),
            chief("chief-village", "示例辛", "兴达路街道示例社区村级河长", "Village chief, an invented community", "410105016001"),
            person(Role.CHIEF, "示例甲", "金水区县级河长", "Chief of a water, Jinshui District", "金水区人民政府", "410105"),
            person(Role.GUARD, "示例丁", "金水区巡护员", "Guard of a water, Jinshui District", "金水区河长办", "410105"),
            liaison("liaison", "示例戌", "development-reform"),
            liaison("liaison2", "示例亥", "ecology-environment"),
            person(Role.AGENCY, "示例庚", "金水区城市管理局 经办人", "Jinshui urban management, clerk", "金水区城市管理局", "410105"),
            person(Role.LABORATORY, "示例寅", "市环境监测中心 分析员", "City monitoring centre, analyst", "市环境监测中心", "410100"),
            person(Role.FEDERATION, "示例己", "金水区残联 经办人", "Jinshui federation of the disabled, clerk", "金水区残联", "410105"),
            person(Role.FINANCE, "示例卯", "金水区财政局 经办人", "Jinshui finance, clerk", "金水区财政局", "410105"),
            person(Role.URBAN_MANAGEMENT, "示例辰", "市城市管理局 停车管理", "City urban management, parking", "市城市管理局", "410100"),
            person(Role.ENTERPRISE, "示例巳", "示例企业 联系人", "An invented enterprise, contact", "示例企业", "410105"),
            person(Role.READER, "示例午", "市民", "Citizen", "", "410100"),
            person(Role.OPERATOR, "示例未", "平台运维", "Operator of the platform", "", "410100"),
            person(Role.ADMINISTRATOR, "示例申", "系统管理员", "Administrator", "", "410100"));

    private final AccessSettings settings;
    private final Accounts accounts;
    private final Posts posts;
    private final Passwords passwords;
    private final CityClock clock;

    DemonstrationPeople(AccessSettings settings, Accounts accounts, Posts posts, Passwords passwords, CityClock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.posts = posts;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!settings.demonstration() || accounts.find(ALL.getFirst().account()).isPresent()) {
            return;
        }
        var hash = passwords.hash(PASSWORD);
        for (var person : ALL) {
            if (accounts.find(person.account()).isEmpty()) {
                add(person, hash);
            }
        }
    }

    private void add(Person person, String hash) {
        var id = accounts.add(person.account(), person.name(), true, clock.instant());
        accounts.setPassword(person.account(), hash);
        var division = DivisionCode.of(person.division());
        var post = posts.create(new Appointment(
                person.post(),
                person.agency().isEmpty() ? null : person.agency(),
                division,
                List.of(new Grant(person.role(), null, division))));
        posts.appoint(post, id, GAZETTE_YEAR, null);
    }

    @Override
    public List<Phrase> lines() {
        if (!settings.demonstration()) {
            return List.of();
        }
        var lines = new java.util.ArrayList<Phrase>();
        lines.add(Phrase.of(
                "演示账户，口令均为 " + PASSWORD + "：", "Demonstration accounts, all with the password " + PASSWORD + ":"));
        for (int from = 0; from < ALL.size(); from += PER_LINE) {
            var some = ALL.subList(from, Math.min(from + PER_LINE, ALL.size()));
            var line = some.stream()
                    .map(person -> person.account() + " " + titleOf(person))
                    .collect(Collectors.joining("　"));
            lines.add(Phrase.of("  " + line, "  " + line));
        }
        return lines;
    }

    private static String titleOf(Person person) {
        return person.account().equals(accountOf(person.role()))
                ? person.role().title().zh()
                : person.post().zh();
    }

    private static Person person(Role role, String name, String zh, String en, String agency, String division) {
        return new Person(accountOf(role), role, name, Phrase.of(zh, en), agency, division);
    }

    private static String accountOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A chief beside the one of the county, who is named as the role. */
    private static Person chief(String account, String name, String zh, String en, String division) {
        return new Person(account, Role.CHIEF, name, Phrase.of(zh, en), "", division);
    }

    /** @param agency its identifier in the register, by which the supervision of tasks finds the post */
    private static Person liaison(String account, String name, String agency) {
        return new Person(account, Role.AGENCY, name, Phrase.of("督查联络员", "Supervision liaison"), agency, "410100");
    }
}
