package org.yaosu.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaosu.api.extract.ModelWork;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.model.ModelReply.Usage;
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

    /** With what was done for the answers that still hold. */
    ModelWork work(Optional<ModelWork> earlier) {
        ModelWork now = work();
        if (now.outcome() == Outcome.NOT_ASKED) {
            return earlier.orElse(now);
        }
        return earlier.map(before -> new ModelWork(now.outcome(), now.provider(), before.calls() + now.calls(), before.characters() + now.characters(),
                new Usage(before.usage().prompt() + now.usage().prompt(), before.usage().completion() + now.usage().completion()),
                before.cost() + now.cost(), both(before.repairs(), now.repairs()), both(before.troubles(), now.troubles()),
                before.cached() + now.cached())).orElse(now);
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** The templates that were used, as {@code NAME VERSION}, sorted. */
    List<String> templates() {
        return all.stream().map(Interviewed::release).filter(name -> !name.isEmpty()).distinct().sorted().toList();
    }

    List<Interviewed> add(List<Interviewed> interviews) {
        all.addAll(interviews);
        return interviews;
    }

    /** The outcome is that of the customer for whom it went worst. */
    private ModelWork work() {
        Outcome outcome = all.stream().map(Interviewed::outcome).max(Enum::compareTo).orElse(Outcome.NOT_ASKED);
        if (outcome == Outcome.NOT_ASKED) {
            return ModelWork.NONE;
        }
        return new ModelWork(outcome, all.stream().flatMap(one -> one.provider().stream()).findFirst().map(provider -> provider.name()).orElse(""),
                tally.calls(), tally.characters(), tally.usage(), tally.cost(),
                all.stream().flatMap(one -> one.repairs().stream()).distinct().toList(), tally.troubles(), tally.cached());
    }
}
