package org.lingxing.platform.access;

import static org.lingxing.platform.http.RefusalKind.APPLICANT;
import static org.lingxing.platform.http.RefusalKind.OFFICER;
import static org.lingxing.platform.http.RefusalKind.OUTSIDE_SYSTEM;

import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.RefusalCode;
import org.lingxing.platform.http.RefusalKind;

/** Why a deed about people or signing in cannot be done. */
enum AccessRefusal implements RefusalCode {
    WRONG_CREDENTIALS(
            APPLICANT,
            401,
            Phrase.of("账户或口令不正确", "Account or password is wrong"),
            Phrase.of("请核对后再试；忘记口令可请管理员重置", "Check both; an administrator can reset a forgotten password")),
    LOCKED_OUT(
            APPLICANT,
            429,
            Phrase.of("多次登录失败，暂时不能登录", "Too many failed attempts; signing in is blocked for a while"),
            Phrase.of("请到时再试，或请管理员重置口令", "Try again then, or ask an administrator to reset the password")),
    TOO_BUSY(
            APPLICANT,
            429,
            Phrase.of("登录人数过多", "Too many people are signing in at once"),
            Phrase.of("请稍候再试", "Wait a little and try again")),
    ACCOUNT_DISABLED(
            OFFICER,
            403,
            Phrase.of("此账户已停用", "This account has been disabled"),
            Phrase.of("请联系系统管理员", "Ask an administrator")),
    PASSWORD_WRONG(APPLICANT, 403, Phrase.of("原口令不正确", "The present password is wrong"), null),
    ACCOUNT_TAKEN(
            APPLICANT,
            409,
            Phrase.of("已有同名账户", "There is an account of that name already"),
            Phrase.of("请另取账户名", "Choose another name")),
    LINK_UNKNOWN(
            OFFICER,
            404,
            Phrase.of("链接无效，或已使用、已被新的链接取代", "This link is not valid: unknown, used, or replaced by a newer one"),
            Phrase.of("请向管理员索取新的链接", "Ask an administrator for a new one")),
    LINK_EXPIRED(
            OFFICER,
            410,
            Phrase.of("链接已过期", "This link has expired"),
            Phrase.of("请向管理员索取新的链接", "Ask an administrator for a new one")),
    LAST_ADMINISTRATOR(
            OFFICER,
            409,
            Phrase.of("这是最后一位可用的系统管理员", "This is the last administrator who can sign in"),
            Phrase.of("请先邀请另一位管理员", "Invite another administrator first")),
    NOT_YOURSELF(OFFICER, 409, Phrase.of("不能对自己的账户办理此事", "This cannot be done to one's own account"), null),
    DEPUTY_ALREADY_NAMED(
            APPLICANT,
            409,
            Phrase.of("这段时间已指定了代理人", "A deputy is named for some of these days already"),
            Phrase.of("请先撤销原代理，或另选日期", "End that one first, or choose other days")),
    POST_NOT_HELD(APPLICANT, 404, Phrase.of("此人并未担任该岗位", "This person does not hold that post"), null),
    OIDC_UNAVAILABLE(
            OUTSIDE_SYSTEM,
            503,
            Phrase.of("统一身份认证暂时不可用", "The identity provider does not answer"),
            Phrase.of("请稍后再试，或用账户口令登录", "Try later, or sign in with a password"));

    private final RefusalKind kind;
    private final int status;
    private final Phrase sentence;
    private final @Nullable Phrase next;

    AccessRefusal(RefusalKind kind, int status, Phrase sentence, @Nullable Phrase next) {
        this.kind = kind;
        this.status = status;
        this.sentence = sentence;
        this.next = next;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Phrase sentence() {
        return sentence;
    }

    @Override
    public @Nullable Phrase next() {
        return next;
    }
}
