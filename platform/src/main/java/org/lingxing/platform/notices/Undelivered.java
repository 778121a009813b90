package org.lingxing.platform.notices;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/** A delivery did not succeed. It says why in words of ours: what a server answers may name the addressee. */
final class Undelivered extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final @Nullable String detail;

    /** @param detail a number of the protocol; never words of the other side */
    Undelivered(Reason reason, @Nullable String detail) {
        super(reason + (detail == null ? "" : " " + detail), null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    Reason reason() {
        return reason;
    }

    @Nullable
    String detail() {
        return detail;
    }

    /** What can go wrong on the way. */
    enum Reason {
        NOT_SET_UP(false, "没有设置发信服务器", "No mail server is set up"),
        UNREACHABLE(false, "对方服务器联系不上", "The other server cannot be reached"),
        NOT_TRUSTED(false, "对方的证书不受信任，或不提供加密", "The certificate is not trusted, or no encryption is offered"),
        SIGN_IN_REFUSED(false, "发信服务器不接受本平台的账户", "The mail server does not accept the platform's account"),
        REFUSED_FOR_NOW(false, "对方暂时不接收", "The other side does not take it for now"),
        ADDRESS_REFUSED(true, "收件地址不存在或被拒收", "The address does not exist or refuses it"),
        ADDRESS_NOT_ALLOWED(true, "推送地址不被允许", "The hook's address is not allowed"),
        ENDED(true, "收件渠道已停用", "The channel was switched off");

        private final boolean lasting;
        private final Phrase sentence;

        Reason(boolean lasting, String zh, String en) {
            this.lasting = lasting;
            this.sentence = Phrase.of(zh, en);
        }

        /** Whether there is no sense in trying again. */
        boolean isLasting() {
            return lasting;
        }

        Phrase sentence() {
            return sentence;
        }
    }
}
