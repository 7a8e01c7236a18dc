package org.yaosu.simulator.spark;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import java.util.List;
import java.util.Optional;
import org.yaosu.simulator.Asked;
import org.yaosu.simulator.Fault;
import org.yaosu.simulator.call.Call;
import org.yaosu.simulator.call.Calls;
import org.yaosu.simulator.call.Responses;
import org.yaosu.simulator.spark.SparkSignature.Refusal;
import org.yaosu.simulator.spark.SparkSignature.Signed;

/** Lets signed requests open a WebSocket, and tells the others why not. */
public final class SparkUpgrade {

    /** Bytes of a message, at most: a window of 128K tokens of Chinese fits. */
    private static final int LIMIT = 2 << 20;

    private final Calls calls;
    private final SparkSignature signature;

    public SparkUpgrade(Calls calls) {
        this.calls = calls;
        this.signature = new SparkSignature(calls.settings().account(), calls.settings().clock());
    }

    /**
     * Answers a request to the path of a model. One that wants no upgrade is no call; it sees the refusal that the call
     * before it saw, for clients that ask once more to read why they were refused.
     */
    public void handle(ChannelHandlerContext context, FullHttpRequest request, QueryStringDecoder address) {
        if (!request.method().equals(HttpMethod.GET)) {
            Responses.last(context, Responses.message(405, "Method not allowed"));
            return;
        }
        boolean upgrade = request.headers().containsValue(HttpHeaderNames.UPGRADE, "websocket", true);
        Optional<Call> call = upgrade ? Optional.of(calls.begin()) : Optional.empty();
        Optional<Fault> fault = call.map(Call::fault).orElseGet(calls::latestFault);
        if (fault.filter(Fault.BAD_GATEWAY::equals).isPresent()) {
            call.ifPresent(refused -> record(address, refused, 502));
            Responses.last(context, Responses.badGateway());
            return;
        }
        Optional<Refusal> refusal = fault.flatMap(SparkUpgrade::refusal).or(() -> signature.refusal(signed(request, address)));
        if (refusal.isPresent()) {
            call.ifPresent(refused -> record(address, refused, refusal.get().status()));
            Responses.last(context, Responses.message(refusal.get().status(), refusal.get().message()));
        } else if (call.isEmpty()) {
            Responses.last(context, Responses.message(426, "Upgrade Required"));
        } else {
            shakeHands(context, request, new SparkConnection(calls, address.path(), call.get()));
        }
    }

    private static Optional<Refusal> refusal(Fault fault) {
        return switch (fault) {
            case BAD_SECRET -> Optional.of(SparkSignature.MISMATCH);
            case SKEW -> Optional.of(SparkSignature.SKEWED);
            default -> Optional.empty();
        };
    }

    private static void shakeHands(ChannelHandlerContext context, FullHttpRequest request, SparkConnection connection) {
        String address = "ws://" + request.headers().get(HttpHeaderNames.HOST) + request.uri();
        WebSocketServerHandshaker handshaker = new WebSocketServerHandshakerFactory(address, null, false, LIMIT).newHandshaker(request);
        if (handshaker == null) {
            WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(context.channel());
            return;
        }
        ChannelPipeline pipeline = context.pipeline();
        handshaker.handshake(context.channel(), request);
        pipeline.replace(context.name(), "spark", connection);
        pipeline.addBefore("spark", "whole-messages", new WebSocketFrameAggregator(LIMIT));
        pipeline.addBefore("whole-messages", "utf8", new Utf8FrameValidator());
    }

    private void record(QueryStringDecoder address, Call call, int status) {
        calls.refused(Asked.unread("spark", address.path(), "", status, call.number()));
    }

    private static Signed signed(FullHttpRequest request, QueryStringDecoder address) {
        return new Signed(address.path(), request.headers().get(HttpHeaderNames.HOST), parameter(address, "authorization"),
                parameter(address, "date"), parameter(address, "host"));
    }

    private static String parameter(QueryStringDecoder address, String name) {
        List<String> values = address.parameters().getOrDefault(name, List.of());
        return values.size() == 1 ? values.get(0) : null;
    }
}
