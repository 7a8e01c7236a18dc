package org.yaosu.engine.batch;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaosu.api.extract.ModelTotals;
import org.yaosu.api.extract.ModelWork;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.model.ModelReply.Usage;

/** Adds up what models do for the chats of a run. For one thread. */
final class Totals {

    /** More kinds of trouble are counted as one: what is held must not grow with the number of chats. */
    private static final int MOST_TROUBLES = 200;
    private static final String OTHERS = "other troubles";

    private final Map<Outcome, Long> chats = new EnumMap<>(Outcome.class);
    private final Map<String, Long> troubles = new LinkedHashMap<>();
    private long calls;
    private long characters;
    private long promptTokens;
    private long completionTokens;
    private double cost;

    void add(ModelWork work) {
        chats.merge(work.outcome(), 1L, Long::sum);
        calls += work.calls();
        characters += work.characters();
        promptTokens += work.usage().prompt();
        completionTokens += work.usage().completion();
        cost += work.cost();
        work.troubles().forEach(trouble ->
                troubles.merge(troubles.size() < MOST_TROUBLES || troubles.containsKey(trouble) ? trouble : OTHERS, 1L, Long::sum));
    }

    ModelTotals sum() {
        return new ModelTotals(chats, calls, characters, new Usage(promptTokens, completionTokens), cost, troubles);
    }
}
