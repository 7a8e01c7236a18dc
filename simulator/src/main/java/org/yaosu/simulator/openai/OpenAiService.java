package org.yaosu.simulator.openai;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;
import org.yaosu.simulator.call.Calls;

/** stub */
public final class OpenAiService {
    public OpenAiService(Calls calls) {
    }
    public void handle(ChannelHandlerContext context, FullHttpRequest request, String path) {
        new Refusal(404, "invalid_request_error", "unknown_url", "there is nothing at " + path).last(context);
    }
    public void gone() {
    }
}
