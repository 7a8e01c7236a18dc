package org.yaosu.simulator.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import org.yaosu.simulator.call.Json;
import org.yaosu.simulator.call.Responses;

/**
 * An error of an OpenAI-style service.
 *
 * @param status the HTTP status
 * @param type the kind of error
 * @param code the error's name; null where it has none
 * @param message what is wrong, for people
 */
public record Refusal(int status, String type, String code, String message) {

    /** Where a service asks to be left alone for a while, how long: in seconds. */
    private static final int RETRY_AFTER = 1;

    FullHttpResponse response() {
        ObjectNode body = Json.object();
        body.putObject("error").put("message", message).put("type", type).putNull("param").put("code", code);
        FullHttpResponse response = Responses.json(status, body);
        if (status == 429 || status == 503) {
            response.headers().setInt(HttpHeaderNames.RETRY_AFTER, RETRY_AFTER);
        }
        return response;
    }

    /** Sends it and ends the connection. */
    public void last(ChannelHandlerContext context) {
        Responses.last(context, response());
    }
}
