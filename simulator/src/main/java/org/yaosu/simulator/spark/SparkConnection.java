package org.yaosu.simulator.spark;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.timeout.IdleStateEvent;
import java.util.Optional;
import org.yaosu.simulator.Asked;
import org.yaosu.simulator.Fault;
import org.yaosu.simulator.call.Call;
import org.yaosu.simulator.call.Calls;
import org.yaosu.simulator.call.Limiter.Verdict;
import org.yaosu.simulator.call.Player;
import org.yaosu.simulator.call.Script;
import org.yaosu.simulator.call.Tokens;

/** An open WebSocket: one call at a time, any number one after the other. Its state belongs to its event loop. */
final class SparkConnection extends SimpleChannelInboundHandler<WebSocketFrame> {

    private final Calls calls;
    private final String path;
    private final Call upgrade;
    private final SparkRules rules;
    private boolean used;
    private Optional<Call> running = Optional.empty();
    /** The call that was answered last. */
    private Optional<Call> latest = Optional.empty();

    /** @param upgrade the call that the first request belongs to */
    SparkConnection(Calls calls, String path, Call upgrade) {
        this.calls = calls;
        this.path = path;
        this.upgrade = upgrade;
        this.rules = new SparkRules(calls.settings());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (frame instanceof TextWebSocketFrame text) {
            Call call = used ? calls.begin() : upgrade;
            used = true;
            ask(context.channel(), call, text.text());
        } else if (frame instanceof PingWebSocketFrame) {
            context.writeAndFlush(new PongWebSocketFrame(frame.content().retain()));
        } else if (frame instanceof CloseWebSocketFrame close) {
            latest.ifPresent(call -> call.end(close.statusCode() == WebSocketCloseStatus.NORMAL_CLOSURE.code()));
            // the answer to our close, or a close that wants an answer: the sender does not mind one too many
            context.writeAndFlush(frame.retain()).addListener(ChannelFutureListener.CLOSE);
        } else if (!(frame instanceof PongWebSocketFrame)) {
            ask(context.channel(), calls.begin(), "");
        }
    }

    private void ask(Channel channel, Call call, String raw) {
        SparkScripts scripts = new SparkScripts(new SparkFrames("sim" + Long.toHexString(call.number())));
        if (running.isPresent()) {
            calls.refused(Asked.unread("spark", path, raw, 10007, call.number()));
            channel.writeAndFlush(new TextWebSocketFrame(scripts.frames().error(10007, SparkCodes.message(10007))));
            return;
        }
        // Who asks further has what came before.
        latest.ifPresent(answered -> answered.end(true));
        SparkRequest request;
        try {
            request = SparkRequest.read(raw);
        } catch (SparkError e) {
            calls.refused(Asked.unread("spark", path, raw, e.code(), call.number()));
            refuse(channel, scripts, e);
            return;
        }
        try {
            SparkModel model = rules.model(request, path);
            refuse(call);
            call.begin(request.asked(path, raw, code(call.fault()), call.number()));
            answer(channel, call, request, model, scripts);
        } catch (SparkError e) {
            calls.refused(request.asked(path, raw, e.code(), call.number()));
            refuse(channel, scripts, e);
        }
    }

    private static void refuse(Channel channel, SparkScripts scripts, SparkError error) {
        Player.play(channel, scripts.error(error.code(), error.getMessage()), () -> { }, () -> { });
    }

    private void refuse(Call call) throws SparkError {
        Optional<Fault> fault = call.fault().filter(SparkConnection::refuses);
        Verdict verdict = fault.isPresent() ? Verdict.PASS : call.enter();
        int code = fault.map(Fault::code).orElse(verdict == Verdict.RATE ? 11202 : verdict == Verdict.CONCURRENCY ? 11203 : 0);
        if (code != 0) {
            throw new SparkError(code, SparkCodes.message(code));
        }
    }

    /** Whether a fault is an error that comes instead of an answer. */
    private static boolean refuses(Fault fault) {
        return fault.code() != 0 && fault != Fault.CODE_10014 && fault != Fault.CODE_10019;
    }

    private static int code(Optional<Fault> fault) {
        return fault.map(wrong -> switch (wrong) {
            case TRICKLE, DUPLICATE_LAST -> 0;
            default -> wrong.code() != 0 ? wrong.code() : Asked.BROKEN;
        }).orElse(0);
    }

    private void answer(Channel channel, Call call, SparkRequest request, SparkModel model, SparkScripts scripts) {
        running = Optional.of(call);
        latest = running;
        calls.think(request.messages())
                .thenApply(text -> scripts.script(answer(request, model, text, call.number()), call.left(calls.settings().latency()), call.fault()))
                .exceptionally(failure -> {
                    call.fails(10012);
                    return scripts.error(10012, SparkCodes.message(10012));
                })
                .thenAccept(script -> play(channel, call, script));
    }

    private void play(Channel channel, Call call, Script script) {
        Player.play(channel, script, () -> {
            running = Optional.empty();
            call.leave();
        }, call::sent);
    }

    private static SparkScripts.Answer answer(SparkRequest request, SparkModel model, String text, long number) {
        int limit = request.maxTokens() == null ? model.usualTokens() : request.maxTokens();
        String cut = Tokens.cut(text, limit);
        return new SparkScripts.Answer(cut, model, Tokens.of(request.messages()), Tokens.of(cut), model.searches() && number % 2 == 0);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        running.ifPresent(Call::leave);
        latest.ifPresent(call -> call.end(false));
        context.fireChannelInactive();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent) {
            context.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE, "idle"))
                    .addListener(ChannelFutureListener.CLOSE);
        }
    }

    /** A client that breaks off, or breaks the rules of WebSocket. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
