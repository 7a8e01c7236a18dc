package org.yaosu.simulator.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;
import org.yaosu.simulator.Asked;
import org.yaosu.simulator.call.Calls;
import org.yaosu.simulator.openai.Refusal;

/** Gathers the bodies of requests, and refuses those that are too large. */
final class BodyLimit extends HttpObjectAggregator {

    /** Bytes of a body, at most: a window of 128K tokens of Chinese fits. */
    static final int LIMIT = 2 << 20;

    private final Calls calls;

    BodyLimit(Calls calls) {
        super(LIMIT);
        this.calls = calls;
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized) {
        String path = oversized instanceof HttpRequest request ? request.uri() : "";
        calls.refused(Asked.unread("openai", path, "", 413, calls.begin().number()));
        new Refusal(413, "invalid_request_error", "request_too_large", "the body is larger than " + LIMIT + " bytes").last(context);
    }
}
