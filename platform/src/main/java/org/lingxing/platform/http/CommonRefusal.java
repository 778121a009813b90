package org.lingxing.platform.http;

import static org.lingxing.platform.http.RefusalKind.APPLICANT;
import static org.lingxing.platform.http.RefusalKind.OFFICER;

import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/** The refusals that any resource may give. */
public enum CommonRefusal implements RefusalCode {
    INPUT_FAULTY(
            APPLICANT,
            400,
            Phrase.of("所填内容有误，未作任何改动", "What was sent has faults; nothing was changed"),
            Phrase.of("按各项说明改正后再提交", "Correct what is named and send it again")),
    NOT_SIGNED_IN(
            APPLICANT,
            401,
            Phrase.of("尚未登录，或登录已失效", "Nobody is signed in, or the session has ended"),
            Phrase.of("请登录后再试", "Sign in and try again")),
    NOT_YOUR_ROLE(
            OFFICER,
            403,
            Phrase.of("您的岗位没有办理此事的权限", "Your roles do not allow this"),
            Phrase.of("如确需办理，请联系系统管理员授权", "If you need it, ask an administrator for the role")),
    NOT_YOUR_REGION(
            OFFICER,
            403,
            Phrase.of("此事不在您负责的区域之内", "This lies outside the division you answer for"),
            Phrase.of("请由该区域的负责人办理", "Whoever answers for that division can do it")),
    CSRF_TOKEN_WRONG(
            APPLICANT,
            403,
            Phrase.of("页面已过期，未作任何改动", "The page has expired; nothing was changed"),
            Phrase.of("请刷新页面后再试", "Reload the page and try again")),
    NOT_FOUND(APPLICANT, 404, Phrase.of("没有找到所要的内容", "There is nothing at this address"), null),
    METHOD_NOT_ALLOWED(APPLICANT, 405, Phrase.of("此地址不接受这种操作", "This address does not take that method"), null),
    NOT_ACCEPTABLE(APPLICANT, 406, Phrase.of("无法给出所要的格式", "The format asked for cannot be given"), null),
    EDITED_MEANWHILE(
            APPLICANT,
            412,
            Phrase.of("在您编辑期间，此项已被他人修改", "Somebody else has changed this since you opened it"),
            Phrase.of("请查看最新内容，再决定是否修改", "Look at it as it is now, then decide")),
    TOO_LARGE(APPLICANT, 413, Phrase.of("提交的内容超过大小限制", "What was sent is larger than allowed"), null),
    MEDIA_TYPE_UNKNOWN(APPLICANT, 415, Phrase.of("不接受这种格式的内容", "Content of this type is not taken here"), null),
    VERSION_MISSING(
            APPLICANT,
            428,
            Phrase.of("请求未说明所依据的版本", "The request does not say which version it changes"),
            Phrase.of("请带上 If-Match 头，其值为读取时的 ETag", "Send If-Match with the ETag that was read")),
    TOO_MANY(
            APPLICANT,
            429,
            Phrase.of("请求过于频繁", "Too many requests"),
            Phrase.of("请稍候再试", "Wait a little and try again"));

    private final RefusalKind kind;
    private final int status;
    private final Phrase sentence;
    private final @Nullable Phrase next;

    CommonRefusal(RefusalKind kind, int status, Phrase sentence, @Nullable Phrase next) {
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
