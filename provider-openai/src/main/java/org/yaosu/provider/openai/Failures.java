package org.yaosu.provider.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;
import org.yaosu.provider.kit.ServiceWords;

/** Says what failed in the platform's terms. Of what a service sent, messages hold only its own words on the failure, in brief: no key, and no text of the chat. */
final class Failures {

    private final OpenAiSettings settings;
    private final String host;
    private final ServiceWords words;
    private final Clock clock;

    /** @param chat what the model is asked, to know an echo of it */
    Failures(OpenAiSettings settings, List<Message> chat, Clock clock) {
        this.settings = settings;
        this.host = settings.uri().getHost();
        this.words = new ServiceWords(chat, settings::hideKeysIn);
        this.clock = clock;
    }

    /** Throws what a status other than success means. */
    ModelReply raise(ResponseInfo response, String body) {
        ServiceError error = Json.object(body).map(ServiceError::of).orElse(ServiceError.NONE);
        throw exception(response.statusCode(), error, retryAfter(response.headers()));
    }

    private Optional<Duration> retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After").flatMap(value -> RetryAfter.parse(value, clock));
    }

    /** Throws the failure that an answer with a status of success tells of, if it does. */
    void check(JsonNode answer) {
        ServiceError.inside(answer).ifPresent(error -> {
            throw exception(200, error, Optional.empty());
        });
    }

    private ModelException exception(int status, ServiceError error, Optional<Duration> retryAfter) {
        Meaning meaning = Meaning.of(status, error, clock);
        String message = host + ": " + meaning.explanation() + " (status " + status + named(", code ", error.code()) + named(", sid ", error.sid()) + ')'
                + words.quote(error.message());
        return new ModelException(meaning.kind(), meaning.retryable(), retryAfter.or(meaning::rest).orElse(null), message, null);
    }

    private String named(String what, String name) {
        return words.name(name).map(shown -> what + shown).orElse("");
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

    ModelException noText(String finishReason) {
        return protocol("the answer holds no text" + words.name(finishReason).map(reason -> " (finish_reason " + reason + ")").orElse(""));
    }

    /** Something other than an answer: a gateway on the way may have spoken, so another call may go well. */
    ModelException protocol(String what) {
        return new ModelException(Kind.PROTOCOL, true, host + ": " + what, null);
    }
}
