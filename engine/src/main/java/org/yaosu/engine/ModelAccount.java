package org.yaosu.engine;

import java.util.ArrayList;
import java.util.List;
import org.yaosu.api.extract.ModelWork;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.interview.Interviewed;

/** What models do for one chat, summed up over its customers. For one thread. */
final class ModelAccount {

    private final CallTally tally;
    private final List<Interviewed> all = new ArrayList<>();

    /** @param tally holds what was spent on the chat before, too */
    ModelAccount(CallTally tally) {
        this.tally = tally;
    }

    CallTally tally() {
        return tally;
    }

    List<Interviewed> add(List<Interviewed> interviews) {
        all.addAll(interviews);
        return interviews;
    }

    /** The outcome is that of the customer for whom it went worst. */
    ModelWork work() {
        Outcome outcome = all.stream().map(Interviewed::outcome).max(Enum::compareTo).orElse(Outcome.NOT_ASKED);
        if (outcome == Outcome.NOT_ASKED) {
            return ModelWork.NONE;
        }
        return new ModelWork(outcome, all.stream().flatMap(one -> one.provider().stream()).findFirst().map(provider -> provider.name()).orElse(""),
                tally.calls(), tally.characters(), tally.usage(), tally.cost(),
                all.stream().flatMap(one -> one.repairs().stream()).distinct().toList(), tally.troubles(), tally.cached());
    }
}
