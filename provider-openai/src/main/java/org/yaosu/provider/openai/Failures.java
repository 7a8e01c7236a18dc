package org.yaosu.provider.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;

/** Says what failed in the platform's terms. Of what a service sent, messages hold only its own words on the failure, in brief. */
final class Failures {

    /** The most characters of a service's words that a message repeats. */
    private static final int BRIEF = 200;

    private final OpenAiSettings settings;
    private final String host;

    Failures(OpenAiSettings settings) {
        this.settings = settings;
        this.host = settings.uri().getHost();
    }

    /** Throws what a status other than success means. */
    ModelReply raise(ResponseInfo response, String body) {
        ServiceError error = Json.object(body).map(ServiceError::of).orElse(ServiceError.NONE);
        throw exception(response.statusCode(), error, retryAfter(response.headers()));
    }

    private static Duration retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After").flatMap(value -> RetryAfter.parse(value, Clock.systemUTC())).orElse(null);
    }

    /** Throws the failure that an answer with a status of success tells of, if it does. */
    void check(JsonNode answer) {
        ServiceError.inside(answer).ifPresent(error -> {
            throw exception(200, error, null);
        });
    }

    private ModelException exception(int status, ServiceError error, Duration retryAfter) {
        Meaning meaning = Meaning.of(status, error);
        StringBuilder message = new StringBuilder(host).append(": ").append(meaning.explanation()).append(" (status ").append(status);
        if (!error.code().isEmpty()) {
            message.append(", code ").append(brief(settings.hideKeysIn(error.code())));
        }
        if (!error.sid().isEmpty()) {
            message.append(", sid ").append(brief(settings.hideKeysIn(error.sid())));
        }
        message.append(')');
        if (!error.message().isBlank()) {
            message.append(": ").append(brief(settings.hideKeysIn(error.message())));
        }
        return new ModelException(meaning.kind(), meaning.retryable(), retryAfter, message.toString(), null);
    }

    /** What a failed exchange means. */
    ModelException of(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ModelException known) {
            return known;
        }
        if (cause instanceof CancellationException) {
            return new ModelException(Kind.CANCELLED, true, "the call was given up", cause);
        }
        if (cause instanceof BoundedBody.TooLargeException) {
            return new ModelException(Kind.PROTOCOL, false, host + ": " + cause.getMessage(), cause);
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return new ModelException(Kind.NETWORK, true, host + " was not reached within " + settings.connectLimit().toSeconds() + " s", cause);
        }
        if (cause instanceof ConnectException) {
            return new ModelException(Kind.NETWORK, true, host + " was not reached; check url, and that the service runs", cause);
        }
        if (cause instanceof SSLException) {
            return new ModelException(Kind.NETWORK, false, host + " has no trusted encryption; check url and the service's certificate", cause);
        }
        return new ModelException(Kind.NETWORK, true, host + ": the connection broke before the whole answer", cause);
    }

    ModelException brokenOff() {
        return new ModelException(Kind.NETWORK, true, host + ": the stream ended before the answer did", null);
    }

    ModelException audit() {
        return new ModelException(Kind.AUDIT, false, host + ": the answer was refused by the service's content filter", null);
    }

    /** Something other than an answer: a gateway on the way may have spoken, so another call may go well. */
    ModelException protocol(String what) {
        return new ModelException(Kind.PROTOCOL, true, host + ": " + what, null);
    }

    /** A service's words on one line, cut to what a message can bear. */
    static String brief(String words) {
        String line = words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= BRIEF ? line : line.substring(0, BRIEF - 1) + "…";
    }
}
