package org.yaosu.spark.protocol;

import java.io.IOException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLException;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.provider.kit.ServiceWords;
import org.yaosu.spark.error.SparkError;

/** Says why a call failed: where, what, and what to do. No message holds a key, a signature, or text of the chat. */
final class Failures {

    private final String where;
    private final ServiceWords words;
    private final Clock clock;

    /** @param chat what the model is asked, to know an echo of it */
    Failures(SparkSettings settings, List<Message> chat, Clock clock) {
        this.where = where(settings);
        this.words = new ServiceWords(chat, settings.account()::hideIn);
        this.clock = clock;
    }

    private static String where(SparkSettings settings) {
        return settings.endpoint().uri().getRawAuthority() + settings.endpoint().uri().getRawPath();
    }

    /** What the service said in a frame. */
    ModelException said(Frame frame) {
        String tail = " (" + frame.code() + words.name(frame.sid()).map(sid -> ", sid " + sid).orElse("") + ')';
        return SparkError.of(frame.code())
                .map(error -> of(error.kind(), error.retryable(), error.retryAfter(clock).orElse(null), error.explanation() + tail, null))
                .orElseGet(() -> of(Kind.PROTOCOL, false, null, "an error that the vendor's list does not have" + words.quote(frame.message()) + tail, null));
    }

    /** The service said something that is not of the protocol; a second call may well go right. */
    ModelException garbled(String what) {
        return of(Kind.PROTOCOL, true, null, what + "; ask again, and check url if it stays so", null);
    }

    /** The request was never sent, since the protocol cannot carry it. */
    ModelException unfit(IllegalArgumentException why) {
        return of(Kind.PROTOCOL, false, null, why.getMessage(), null);
    }

    /** The connection ended before the answer did. */
    ModelException closed(int code, boolean partial) {
        return of(Kind.NETWORK, true, null, "the connection closed (" + code + ") before the answer was whole"
                + (partial ? ", and what came of it is dropped" : "") + "; ask again", null);
    }

    ModelException late(String what, Duration limit) {
        return of(Kind.NETWORK, true, null, what + " within " + limit.toMillis() / 1000.0 + " s; ask again, or raise the limit", null);
    }

    /** The service was not reached. */
    ModelException unreachable(Exception error) {
        if (error instanceof UnknownHostException) {
            return of(Kind.NETWORK, true, null, "this host name is not known here; check url, and this machine's name service", error);
        }
        if (error instanceof SSLException) {
            boolean untrusted = error.getCause() instanceof GeneralSecurityException;
            return of(Kind.NETWORK, !untrusted, null, untrusted
                    ? "the service's certificate is not trusted; check url, this machine's clock, and whether a proxy stands between"
                    : "no encrypted connection came about; check url, and whether a proxy stands between", error);
        }
        String what = error instanceof IOException ? "no connection (" + error.getMessage() + ")" : "no connection";
        return of(Kind.NETWORK, true, null, what + "; check the network and url", error);
    }

    ModelException cancelled(String why) {
        return of(Kind.CANCELLED, true, null, why, null);
    }

    /**
     * What an HTTP answer instead of the upgrade means.
     *
     * @param signed when the connection was signed, by this machine's clock
     */
    ModelException refused(Refusal refusal, Instant signed) {
        RefusalCause cause = RefusalCause.of(refusal, signed);
        return of(cause.kind(), cause.retryable(), cause.retryAfter().orElse(null), cause.explanation() + " (HTTP " + refusal.status() + ')', null);
    }

    private ModelException of(Kind kind, boolean retryable, Duration retryAfter, String text, Throwable cause) {
        return new ModelException(kind, retryable, retryAfter, where + ": " + text, cause);
    }
}
