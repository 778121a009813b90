package org.lingxing.platform.access;

import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why a deed about people or signing in cannot be done. */
enum AccessRefusal implements RefusalCode {
    WRONG_CREDENTIALS(Meaning.forApplicant(401, "账户或口令不正确", "Account or password is wrong")
            .advising("请核对后再试；忘记口令可请管理员重置", "Check both; an administrator can reset a forgotten password")),
    LOCKED_OUT(Meaning.forApplicant(429, "多次登录失败，暂时不能登录", "Too many failed attempts; signing in is blocked for a while")
            .advising("请到时再试，或请管理员重置口令", "Try again then, or ask an administrator to reset the password")),
    TOO_BUSY(Meaning.forApplicant(429, "登录人数过多", "Too many people are signing in at once")
            .advising("请稍候再试", "Wait a little and try again")),
    ACCOUNT_DISABLED(Meaning.forOfficer(403, "此账户已停用", "This account has been disabled")
            .advising("请联系系统管理员", "Ask an administrator")),
    PASSWORD_WRONG(Meaning.forApplicant(403, "原口令不正确", "The present password is wrong")),
    ACCOUNT_TAKEN(Meaning.forApplicant(409, "已有同名账户", "There is an account of that name already")
            .advising("请另取账户名", "Choose another name")),
    LINK_UNKNOWN(Meaning.forOfficer(
                    404, "链接无效，或已使用、已被新的链接取代", "This link is not valid: unknown, used, or replaced by a newer one")
            .advising("请向管理员索取新的链接", "Ask an administrator for a new one")),
    LINK_EXPIRED(Meaning.forOfficer(410, "链接已过期", "This link has expired")
            .advising("请向管理员索取新的链接", "Ask an administrator for a new one")),
    LAST_ADMINISTRATOR(Meaning.forOfficer(409, "这是最后一位可用的系统管理员", "This is the last administrator who can sign in")
            .advising("请先邀请另一位管理员", "Invite another administrator first")),
    NOT_YOURSELF(Meaning.forOfficer(409, "不能对自己的账户办理此事", "This cannot be done to one's own account")),
    DEPUTY_ALREADY_NAMED(Meaning.forApplicant(409, "这段时间已指定了代理人", "A deputy is named for some of these days already")
            .advising("请先撤销原代理，或另选日期", "End that one first, or choose other days")),
    POST_NOT_HELD(Meaning.forApplicant(404, "此人并未担任该岗位", "This person does not hold that post")),
    OIDC_UNAVAILABLE(Meaning.forOutsideSystem(503, "统一身份认证暂时不可用", "The identity provider does not answer")
            .advising("请稍后再试，或用账户口令登录", "Try later, or sign in with a password"));

    private final Meaning meaning;

    AccessRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
