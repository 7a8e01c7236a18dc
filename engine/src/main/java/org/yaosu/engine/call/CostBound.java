package org.yaosu.engine.call;

import java.util.OptionalInt;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.engine.prompt.TokenEstimate;

/** What an attempt can cost at most, before anybody knows what it costs. */
final class CostBound {

    /** In tokens, where neither request nor provider limits an answer: what the services known answer with at most unless they are told otherwise. */
    static final int LONGEST_ANSWER = 4096;

    private CostBound() {
    }

    /** In the account's currency; 0 where the provider has no price. */
    static double of(Traits traits, ModelRequest request) {
        int answer = request.maxTokens().orElse(open(traits, request) ? LONGEST_ANSWER : traits.completionTokens());
        return traits.priced() ? traits.cost(new Usage(TokenEstimate.cautious(request.messages()), answer)) : 0;
    }

    /** Whether neither request nor provider limits the answer. */
    static boolean open(Traits traits, ModelRequest request) {
        return request.maxTokens().isEmpty() && traits.completionTokens() == 0;
    }

    /** The same request, whose answer is no longer than what {@link #of} counts. */
    static ModelRequest closed(ModelRequest request) {
        return new ModelRequest(request.messages(), request.temperature(), OptionalInt.of(LONGEST_ANSWER), request.json(), request.timeLimit());
    }

    /** Whether an answer to a request that was closed may be shorter for that. */
    static boolean cut(ModelReply reply) {
        return reply.usage().completion() >= LONGEST_ANSWER;
    }
}
