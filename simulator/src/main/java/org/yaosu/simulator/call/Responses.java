package org.yaosu.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;

/** Whole HTTP responses. */
public final class Responses {

    /** The page of a gateway whose service is away. */
    private static final String PAGE =
            "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>";

    private Responses() {
    }

    /** A response with a JSON body. */
    public static FullHttpResponse json(int status, JsonNode body) {
        return of(status, "application/json; charset=utf-8", body.toString());
    }

    /** A response of a gateway in front of the service: a JSON object with a message. */
    public static FullHttpResponse message(int status, String message) {
        return json(status, Json.object().put("message", message));
    }

    /** A gateway's page. */
    public static FullHttpResponse badGateway() {
        return of(502, "text/html", PAGE);
    }

    /** A response with any body. */
    public static FullHttpResponse of(int status, String type, String body) {
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status),
                Unpooled.wrappedBuffer(body.getBytes(StandardCharsets.UTF_8)));
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, type)
                .setInt(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
        return response;
    }

    /** Sends a response and ends the connection. */
    public static void last(ChannelHandlerContext context, FullHttpResponse response) {
        response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }
}
