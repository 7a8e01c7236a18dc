package org.yaosu.web.server;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.util.Callback;

/** A request and its answer on their way over the wire: sees every head that is sent, how fast the body arrives, and the end. */
final class GuardedStream extends HttpStream.Wrapper {

    private final Consumer<HttpFields.Mutable> head;
    private final Pace pace;
    private final Runnable end;
    private final AtomicBoolean ended = new AtomicBoolean();

    /**
     * @param head is given the head of the answer right before it is sent
     * @param end is called once
     */
    GuardedStream(HttpStream stream, Consumer<HttpFields.Mutable> head, Pace pace, Runnable end) {
        super(stream);
        this.head = head;
        this.pace = pace;
        this.end = end;
    }

    @Override
    public Content.Chunk read() {
        Content.Chunk chunk = super.read();
        if (chunk == null) {
            pace.waits(System.nanoTime());
        } else {
            pace.arrived(chunk.remaining(), System.nanoTime());
        }
        return chunk;
    }

    @Override
    public void send(MetaData.Request request, MetaData.Response response, boolean last, ByteBuffer content, Callback callback) {
        super.send(request, response == null ? null : guarded(response), last, content, callback);
    }

    private MetaData.Response guarded(MetaData.Response response) {
        HttpFields.Mutable fields = HttpFields.build(response.getHttpFields());
        head.accept(fields);
        return new MetaData.Response(response.getStatus(), response.getReason(), response.getHttpVersion(), fields, response.getContentLength(), response.getTrailersSupplier());
    }

    @Override
    public void succeeded() {
        end();
        super.succeeded();
    }

    @Override
    public void failed(Throwable failure) {
        end();
        super.failed(failure);
    }

    private void end() {
        if (ended.compareAndSet(false, true)) {
            end.run();
        }
    }
}
