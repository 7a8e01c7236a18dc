package org.yaosu.simulator.openai;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.yaosu.simulator.Fault;
import org.yaosu.simulator.call.Pieces;
import org.yaosu.simulator.call.Script;
import org.yaosu.simulator.call.Script.Builder;
import org.yaosu.simulator.call.Script.End;

/**
 * What is sent in answer to one call, faults included. A whole body is sent as a stream of its pieces whose length is
 * announced.
 *
 * @param latency how long to wait before the answer begins: it takes no time of its own
 * @param keep whether the connection stays open after the answer
 */
record ChatScripts(Duration latency, boolean keep) {

    private static final Duration TRICKLE = Duration.ofMillis(50);

    /** An answer as events. */
    Script events(List<String> events, Optional<Fault> fault) {
        return script(events, stream(), fault);
    }

    /** An answer in one body. */
    Script whole(String body, Optional<Fault> fault) {
        Optional<Fault> meant = fault.filter(wrong -> wrong != Fault.DUPLICATE_LAST);
        List<String> pieces = meant.filter(Fault.TRICKLE::equals).isPresent() ? Pieces.single(body)
                : meant.isPresent() ? Pieces.few(body) : List.of(body);
        return script(pieces, sized("application/json; charset=utf-8", body.getBytes(StandardCharsets.UTF_8).length), meant);
    }

    private Script script(List<String> pieces, Head head, Optional<Fault> fault) {
        Builder script = new Builder().pause(latency);
        if (fault.isEmpty()) {
            return whole(script, head, pieces);
        }
        List<String> start = pieces.subList(0, 1);
        List<String> cut = pieces.subList(0, Math.max(1, pieces.size() / 2));
        return switch (fault.get()) {
            case DROP -> head(script, head, start).end(End.RESET);
            case DROP_FIRST -> script.end(End.RESET);
            case CUT_1000 -> whole(script, head.events() ? head : sized("application/json; charset=utf-8", length(cut)), cut);
            case CUT_1006 -> head(script, head, cut).end(End.CLOSE);
            case GARBAGE -> instead(script, head, "upstream: {not json", "application/json");
            case WRONG_SHAPE -> instead(script, head, "{\"choices\":\"none\",\"usage\":[1,2]}", "application/json");
            case BINARY -> whole(script, sized("application/octet-stream", 3), List.of("\1\2\3"));
            case HANG -> script.end(End.HOLD);
            case STALL -> head(script, head, start).end(End.HOLD);
            case TRICKLE -> {
                script.send(head::response);
                pieces.forEach(piece -> script.pause(TRICKLE).send(() -> content(piece)));
                yield finish(script);
            }
            case DUPLICATE_LAST -> whole(head(script, head, pieces.subList(0, pieces.size() - 2)), pieces.subList(pieces.size() - 2, pieces.size()), 2);
            default -> whole(script, head, pieces);
        };
    }

    /** Something comes first in a stream; in a body it stands for everything. */
    private Script instead(Builder script, Head head, String text, String type) {
        return head.events() ? whole(script, head, List.of(ChatBodies.event(text), ChatBodies.event("[DONE]")))
                : whole(script, sized(type, length(List.of(text))), List.of(text));
    }

    private Script whole(Builder script, Head head, List<String> pieces) {
        return whole(head(script, head, List.of()), pieces, 1);
    }

    private Script whole(Builder script, List<String> pieces, int times) {
        for (int i = 0; i < times; i++) {
            script.sendAll(pieces, ChatScripts::content);
        }
        return finish(script);
    }

    private static Builder head(Builder script, Head head, List<String> pieces) {
        return script.send(head::response).sendAll(pieces, ChatScripts::content);
    }

    private Script finish(Builder script) {
        return script.send(() -> LastHttpContent.EMPTY_LAST_CONTENT).end(keep ? End.KEEP : End.CLOSE);
    }

    private static DefaultHttpContent content(String piece) {
        ByteBuf bytes = Unpooled.wrappedBuffer(piece.getBytes(StandardCharsets.UTF_8));
        return new DefaultHttpContent(bytes);
    }

    private static int length(List<String> pieces) {
        return pieces.stream().mapToInt(piece -> piece.getBytes(StandardCharsets.UTF_8).length).sum();
    }

    private Head stream() {
        return new Head("text/event-stream; charset=utf-8", -1, keep);
    }

    private Head sized(String type, int length) {
        return new Head(type, length, keep);
    }

    /**
     * The head of a response.
     *
     * @param type the type of its content
     * @param length the bytes of its content; negative for a stream of events
     */
    private record Head(String type, int length, boolean keep) {

        boolean events() {
            return length < 0;
        }

        HttpResponse response() {
            HttpResponse response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
            response.headers().set(HttpHeaderNames.CONTENT_TYPE, type);
            if (events()) {
                response.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
            } else {
                response.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, length);
            }
            if (!keep) {
                response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
            return response;
        }
    }
}
