package org.lingxing.platform.http;

/** The refusals that any resource may give. */
public enum CommonRefusal implements RefusalCode {
    INPUT_FAULTY(Meaning.forApplicant(400, "所填内容有误，未作任何改动", "What was sent has faults; nothing was changed")
            .advising("按各项说明改正后再提交", "Correct what is named and send it again")),
    NOT_SIGNED_IN(Meaning.forApplicant(401, "尚未登录，或登录已失效", "Nobody is signed in, or the session has ended")
            .advising("请登录后再试", "Sign in and try again")),
    NOT_YOUR_ROLE(Meaning.forOfficer(403, "您的岗位没有办理此事的权限", "Your roles do not allow this")
            .advising("如确需办理，请联系系统管理员授权", "If you need it, ask an administrator for the role")),
    NOT_YOUR_REGION(Meaning.forOfficer(403, "此事不在您负责的区域之内", "This lies outside the division you answer for")
            .advising("请由该区域的负责人办理", "Whoever answers for that division can do it")),
    CSRF_TOKEN_WRONG(Meaning.forApplicant(403, "页面已过期，未作任何改动", "The page has expired; nothing was changed")
            .advising("请刷新页面后再试", "Reload the page and try again")),
    NOT_FOUND(Meaning.forApplicant(404, "没有找到所要的内容", "There is nothing at this address")),
    METHOD_NOT_ALLOWED(Meaning.forApplicant(405, "此地址不接受这种操作", "This address does not take that method")),
    NOT_ACCEPTABLE(Meaning.forApplicant(406, "无法给出所要的格式", "The format asked for cannot be given")),
    EDITED_MEANWHILE(Meaning.forApplicant(412, "在您编辑期间，此项已被他人修改", "Somebody else has changed this since you opened it")
            .advising("请查看最新内容，再决定是否修改", "Look at it as it is now, then decide")),
    TOO_LARGE(Meaning.forApplicant(413, "提交的内容超过大小限制", "What was sent is larger than allowed")),
    MEDIA_TYPE_UNKNOWN(Meaning.forApplicant(415, "不接受这种格式的内容", "Content of this type is not taken here")),
    VERSION_MISSING(Meaning.forApplicant(428, "请求未说明所依据的版本", "The request does not say which version it changes")
            .advising("请带上 If-Match 头，其值为读取时的 ETag", "Send If-Match with the ETag that was read")),
    TOO_MANY(Meaning.forApplicant(429, "请求过于频繁", "Too many requests").advising("请稍候再试", "Wait a little and try again")),
    DELIVERY_RUNNING(Meaning.forApplicant(409, "这件事正在办理中", "This is being worked on at this moment")
            .advising("请稍候再送，不会重复办理", "Send it again in a moment; it is not done twice")),
    DEED_OF_ANOTHER(Meaning.forApplicant(409, "这件事是另一个人记下的，未作任何改动", "Somebody else did this; nothing was changed")
            .advising("请由记下的人登录后再送", "Whoever did it signs in and sends it")),
    KEY_USED_FOR_ANOTHER_REQUEST(Meaning.forApplicant(
                    422, "此编号已用于另一件事，未作任何改动", "This key came with another request before; nothing was changed")
            .advising("内容改动之后请换一个新的编号再送", "What was changed is sent with a new key")),
    HOST_UNKNOWN(Meaning.forOfficer(421, "演示平台不以这个名称对外服务", "The demonstration does not serve under this name")
            .advising(
                    "请用 127.0.0.1 打开，或在 LINGXING_HOSTS 中写明这个名称",
                    "Open it as 127.0.0.1, or name this host in LINGXING_HOSTS"));

    private final Meaning meaning;

    CommonRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
