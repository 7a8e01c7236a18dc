package org.yaosu.provider.openai;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.yaosu.api.model.ModelReply;

/**
 * Reads the answer to one call, whole or in pieces as the service sends it. What comes whole is the body, so that the
 * connection is free for the next call before this one completes; what comes in pieces completes the call by itself, and
 * the body is empty.
 */
final class AnswerReader implements BodyHandler<Optional<ModelReply>> {

    private final OpenAiSettings settings;
    private final Failures failures;
    private final CompletableFuture<ModelReply> call;

    AnswerReader(OpenAiSettings settings, Failures failures, CompletableFuture<ModelReply> call) {
        this.settings = settings;
        this.failures = failures;
        this.call = call;
    }

    @Override
    public BodySubscriber<Optional<ModelReply>> apply(ResponseInfo response) {
        boolean success = response.statusCode() / 100 == 2;
        if (success && isStream(response)) {
            return new BoundedBody<>(BodySubscribers.fromSubscriber(new StreamReader(), reader -> Optional.empty()));
        }
        return new BoundedBody<>(BodySubscribers.mapping(BodySubscribers.ofString(StandardCharsets.UTF_8),
                body -> Optional.of(success ? new WholeAnswer(failures).read(body) : failures.raise(response, body))));
    }

    /** Some servers stream without being asked, some do not although asked, some name no type. */
    private boolean isStream(ResponseInfo response) {
        String type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return type.contains("event-stream") || settings.stream() && !type.contains("json");
    }

    /** Feeds lines to a {@link StreamedAnswer} until it is done. */
    private final class StreamReader implements Flow.Subscriber<List<ByteBuffer>> {

        private final StreamedAnswer answer = new StreamedAnswer(failures);
        private final Lines lines = new Lines();
        private Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription body) {
            subscription = body;
            body.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            try {
                for (String line : lines.add(buffers)) {
                    if (!call.isDone() && answer.line(line)) {
                        // What the server may keep open behind its mark of the end is not waited for.
                        call.complete(answer.reply());
                    }
                }
            } catch (RuntimeException e) {
                call.completeExceptionally(e);
                subscription.cancel();
            }
        }

        @Override
        public void onError(Throwable failure) {
            call.completeExceptionally(failures.of(failure));
        }

        @Override
        public void onComplete() {
            if (call.isDone()) {
                return;
            }
            try {
                answer.line(lines.rest());
                answer.end();
                call.complete(answer.reply());
            } catch (RuntimeException e) {
                call.completeExceptionally(e);
            }
        }
    }
}
