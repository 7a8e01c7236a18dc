package org.yaosu.simulator.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpUtil;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.yaosu.simulator.Asked;
import org.yaosu.simulator.Fault;
import org.yaosu.simulator.call.Call;
import org.yaosu.simulator.call.Calls;
import org.yaosu.simulator.call.Json;
import org.yaosu.simulator.call.Limiter.Verdict;
import org.yaosu.simulator.call.Pieces;
import org.yaosu.simulator.call.Player;
import org.yaosu.simulator.call.Presence;
import org.yaosu.simulator.call.Responses;
import org.yaosu.simulator.call.Script;
import org.yaosu.simulator.call.Tokens;
import org.yaosu.simulator.spark.SparkModels;

/** The OpenAI-style service on one connection. Its state belongs to the connection's event loop. */
public final class OpenAiService {

    private static final String COMPLETIONS = "/v1/chat/completions";
    private static final String MODELS = "/v1/models";
    /** The name of a model that answers as most services do. */
    private static final String OTHER = "simulated";
    /** The longest answer where the request does not say, in tokens. */
    private static final int USUAL_TOKENS = 4096;

    private final Calls calls;
    private Optional<Call> running = Optional.empty();

    public OpenAiService(Calls calls) {
        this.calls = calls;
    }

    /** Answers a request to any path. */
    public void handle(ChannelHandlerContext context, FullHttpRequest request, String path) {
        if (path.equals(COMPLETIONS) && request.method().equals(HttpMethod.POST)) {
            complete(context, request);
        } else if (path.equals(MODELS) && request.method().equals(HttpMethod.GET)) {
            Responses.last(context, authorized(request) ? Responses.json(200, models()) : Refusals.KEY.response());
        } else if (path.equals(COMPLETIONS) || path.equals(MODELS)) {
            FullHttpResponse response = new Refusal(405, "invalid_request_error", null, "not allowed (" + request.method() + ")").response();
            response.headers().set(HttpHeaderNames.ALLOW, path.equals(MODELS) ? "GET" : "POST");
            Responses.last(context, response);
        } else {
            new Refusal(404, "invalid_request_error", "unknown_url", "there is nothing at this path").last(context);
        }
    }

    /** Says that the connection has ended. */
    public void gone() {
        running.ifPresent(call -> {
            call.leave();
            call.end(false);
        });
    }

    private void complete(ChannelHandlerContext context, FullHttpRequest request) {
        Call call = calls.begin();
        String raw = request.content().toString(StandardCharsets.UTF_8);
        if (call.fault().filter(Fault.BAD_GATEWAY::equals).isPresent()) {
            calls.refused(Asked.unread("openai", COMPLETIONS, raw, 502, call.number()));
            Responses.last(context, Responses.badGateway());
            return;
        }
        if (!authorized(request)) {
            calls.refused(Asked.unread("openai", COMPLETIONS, raw, 401, call.number()));
            Refusals.KEY.last(context);
            return;
        }
        ChatRequest chat;
        try {
            chat = ChatRequest.read(raw);
        } catch (BadRequest e) {
            calls.refused(Asked.unread("openai", COMPLETIONS, raw, e.refusal().status(), call.number()));
            e.refusal().last(context);
            return;
        }
        String lora = request.headers().get("lora_id", "");
        Optional<Refusal> refusal = refusal(call, lora);
        int code = refusal.map(Refusal::status).orElseGet(() -> code(call.fault()));
        Asked asked = chat.asked(COMPLETIONS, lora, raw, code, call.number());
        if (refusal.isPresent()) {
            calls.refused(asked);
            refusal.get().last(context);
        } else {
            call.begin(asked);
            answer(context.channel(), call, chat, HttpUtil.isKeepAlive(request));
        }
    }

    /** {@code 0} in the header stands for no fine-tuned resource. */
    private Optional<Refusal> refusal(Call call, String lora) {
        if (!lora.isEmpty() && !lora.equals("0") && !lora.equals(calls.settings().resourceId())) {
            return Optional.of(Refusals.of(11200));
        }
        Optional<Fault> fault = call.fault().filter(Refusals::refuses);
        if (fault.isPresent()) {
            return fault.map(Refusals::of);
        }
        Verdict verdict = call.enter();
        return verdict == Verdict.PASS ? Optional.empty() : Optional.of(Refusals.of(verdict == Verdict.RATE ? 11202 : 11203));
    }

    private static int code(Optional<Fault> fault) {
        return fault.map(wrong -> switch (wrong) {
            case TRICKLE, DUPLICATE_LAST, SKEW, CODE_10019 -> 0;
            case CODE_10014 -> wrong.code();
            default -> Asked.BROKEN;
        }).orElse(0);
    }

    private void answer(Channel channel, Call call, ChatRequest request, boolean keep) {
        running = Optional.of(call);
        calls.think(request.messages())
                .thenApply(text -> script(request, call, text, new ChatScripts(call.left(calls.settings().latency()), keep)))
                .exceptionally(failure -> {
                    call.fails(Refusals.of(10012).status());
                    return new Script.Builder().send(() -> Refusals.of(10012).response()).end(Script.End.CLOSE);
                })
                .thenAccept(script -> Player.play(channel, script, () -> {
                    call.leave();
                    Presence.rests(channel);
                }, () -> {
                    call.sent();
                    call.end(true);
                }));
    }

    private Script script(ChatRequest request, Call call, String text, ChatScripts scripts) {
        boolean audited = call.fault().filter(Fault.CODE_10014::equals).isPresent();
        String said = audited ? Pieces.few(text).get(0) : Tokens.cut(text, request.maxTokens() == null ? USUAL_TOKENS : request.maxTokens());
        String reason = audited ? "content_filter" : said.length() < text.length() ? "length" : "stop";
        ChatBodies.Answer answer = new ChatBodies.Answer(said, reason, Tokens.of(request.messages()), Tokens.of(said));
        ChatBodies bodies = new ChatBodies(request.model(), call.number(), calls.settings().clock().instant().getEpochSecond());
        if (!request.stream()) {
            return scripts.whole(bodies.whole(answer), call.fault());
        }
        List<String> pieces = call.fault().filter(Fault.TRICKLE::equals).isPresent() ? Pieces.single(said) : Pieces.few(said);
        return scripts.events(bodies.events(answer, pieces, request.usage()), call.fault());
    }

    private boolean authorized(FullHttpRequest request) {
        String expected = "Bearer " + calls.settings().account().apiPassword();
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
                request.headers().get(HttpHeaderNames.AUTHORIZATION, "").getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode models() {
        ObjectNode list = Json.object().put("object", "list");
        ArrayNode models = list.putArray("data");
        SparkModels.names().forEach(name -> models.addObject().put("id", name).put("object", "model").put("owned_by", "spark"));
        models.addObject().put("id", OTHER).put("object", "model").put("owned_by", "yaosu");
        return list;
    }
}
