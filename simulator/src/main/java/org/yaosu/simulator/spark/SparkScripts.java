package org.yaosu.simulator.spark;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.yaosu.simulator.Fault;
import org.yaosu.simulator.call.Pieces;
import org.yaosu.simulator.call.Script;
import org.yaosu.simulator.call.Script.Builder;
import org.yaosu.simulator.call.Script.End;

/**
 * What is sent in answer to one call, faults included.
 *
 * @param frames makes the frames
 */
record SparkScripts(SparkFrames frames) {

    private static final Duration TRICKLE = Duration.ofMillis(50);

    /**
     * An answer.
     *
     * @param text what the model says
     * @param promptTokens tokens of the request
     * @param completionTokens tokens of the text
     * @param plugin whether a plug-in speaks first
     */
    record Answer(String text, SparkModel model, int promptTokens, int completionTokens, boolean plugin) {
    }

    /** @param latency how long to wait before it begins: it takes no time of its own */
    Script script(Answer answer, Duration latency, Optional<Fault> fault) {
        List<String> pieces = fault.filter(Fault.TRICKLE::equals).isPresent() ? Pieces.single(answer.text()) : Pieces.few(answer.text());
        List<String> whole = frames.answer(pieces, answer.model(), answer.promptTokens(), answer.completionTokens());
        List<String> start = whole.subList(0, 1);
        List<String> cut = whole.subList(0, whole.size() - 1);
        Builder script = new Builder().pause(latency);
        if (fault.isEmpty()) {
            return whole(answer.plugin() ? script.send(() -> new TextWebSocketFrame(frames.plugins())) : script, whole, answer.model());
        }
        return switch (fault.get()) {
            case DROP -> script.sendAll(start, TextWebSocketFrame::new).end(End.RESET);
            case DROP_FIRST -> script.end(End.RESET);
            case CUT_1000 -> close(script.sendAll(cut, TextWebSocketFrame::new));
            case CUT_1006 -> script.sendAll(cut, TextWebSocketFrame::new).end(End.CLOSE);
            case GARBAGE -> whole(script.send(() -> new TextWebSocketFrame("upstream: {not json")), whole, answer.model());
            case WRONG_SHAPE -> whole(script.send(() -> new TextWebSocketFrame("{\"header\":\"ok\",\"payload\":[1,2]}")), whole, answer.model());
            case BINARY -> whole(script.send(() -> new BinaryWebSocketFrame(Unpooled.wrappedBuffer(new byte[] {1, 2, 3}))), whole, answer.model());
            case HANG -> script.end(End.HOLD);
            case STALL -> script.sendAll(start, TextWebSocketFrame::new).end(End.HOLD);
            case TRICKLE -> {
                whole.forEach(frame -> script.pause(TRICKLE).send(() -> new TextWebSocketFrame(frame)));
                yield finish(script, answer.model());
            }
            case DUPLICATE_LAST -> whole(script.sendAll(cut, TextWebSocketFrame::new), whole.subList(whole.size() - 1, whole.size()), answer.model(), 2);
            case CODE_10014 -> close(script.sendAll(start, TextWebSocketFrame::new).send(() -> error(Fault.CODE_10014)));
            case CODE_10019 -> close(script.sendAll(frames.open(pieces), TextWebSocketFrame::new).send(() -> error(Fault.CODE_10019)));
            default -> whole(script, whole, answer.model());
        };
    }

    /** Nothing but an error. */
    Script error(int code, String message) {
        return close(new Builder().send(() -> new TextWebSocketFrame(frames.error(code, message))));
    }

    private TextWebSocketFrame error(Fault fault) {
        return new TextWebSocketFrame(frames.error(fault.code(), SparkCodes.message(fault.code())));
    }

    private static Script whole(Builder script, List<String> whole, SparkModel model) {
        return whole(script, whole, model, 1);
    }

    private static Script whole(Builder script, List<String> whole, SparkModel model, int times) {
        for (int i = 0; i < times; i++) {
            script.sendAll(whole, TextWebSocketFrame::new);
        }
        return finish(script, model);
    }

    private static Script finish(Builder script, SparkModel model) {
        return model.closes() ? close(script) : script.end(End.KEEP);
    }

    /** An orderly close: the client answers it, and then the connection ends. */
    private static Script close(Builder script) {
        return script.send(() -> new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE)).end(End.KEEP);
    }
}
