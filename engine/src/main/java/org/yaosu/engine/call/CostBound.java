package org.yaosu.engine.call;

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
        int answer = request.maxTokens().orElse(traits.completionTokens() > 0 ? traits.completionTokens() : LONGEST_ANSWER);
        return traits.priced() ? traits.cost(new Usage(TokenEstimate.cautious(request.messages()), answer)) : 0;
    }
}
