package org.yaosu.provider.openai;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Passes a body on up to a size that no honest answer has, then fails it, so that no server can fill the memory. */
final class BoundedBody<T> implements BodySubscriber<T> {

    /** The longest body taken, in bytes: some hundred times the longest answer of today's models. */
    static final long LIMIT = 8L * 1024 * 1024;

    /** A body is longer than {@link #LIMIT}. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super("the answer has more than " + LIMIT / 1024 / 1024 + " MB");
        }
    }

    private final BodySubscriber<T> target;
    private Flow.Subscription subscription;
    private long size;

    BoundedBody(BodySubscriber<T> target) {
        this.target = target;
    }

    @Override
    public CompletionStage<T> getBody() {
        return target.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription body) {
        subscription = body;
        target.onSubscribe(body);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (size > LIMIT) {
            return;
        }
        size += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (size > LIMIT) {
            subscription.cancel();
            target.onError(new TooLargeException());
        } else {
            target.onNext(buffers);
        }
    }

    @Override
    public void onError(Throwable failure) {
        if (size <= LIMIT) {
            target.onError(failure);
        }
    }

    @Override
    public void onComplete() {
        if (size <= LIMIT) {
            target.onComplete();
        }
    }
}
