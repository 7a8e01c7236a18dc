package org.yaosu.engine.batch;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaosu.api.extract.ModelTotals;
import org.yaosu.api.extract.ModelWork;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.model.ModelReply.Usage;

/** Adds up what models do for the chats of a run. For one thread. */
final class Totals {

    /** More kinds of trouble are counted as one: what is held must not grow with the number of chats. */
    private static final int MOST_TROUBLES = 200;
    private static final String OTHERS = "other troubles";

    /** The number that a service gives a call: behind "sid". What differs in that alone is one trouble. */
    private static final Pattern CALL = Pattern.compile("(?<=\\bsid )[^\\s,;)]+");

    private final Map<Outcome, Long> chats = new EnumMap<>(Outcome.class);
    private final Map<String, Long> troubles = new LinkedHashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private long calls;
    private long characters;
    private long promptTokens;
    private long completionTokens;
    private double cost;
    private long cached;

    void add(ModelWork work) {
        chats.merge(work.outcome(), 1L, Long::sum);
        calls += work.calls();
        characters += work.characters();
        promptTokens += work.usage().prompt();
        completionTokens += work.usage().completion();
        cost += work.cost();
        cached += work.cached();
        work.troubles().forEach(this::count);
    }

    private void count(String trouble) {
        String kind = CALL.matcher(trouble).replaceAll("…");
        String shown = kinds.size() < MOST_TROUBLES ? kinds.computeIfAbsent(kind, first -> trouble) : kinds.getOrDefault(kind, OTHERS);
        troubles.merge(shown, 1L, Long::sum);
    }

    ModelTotals sum() {
        return new ModelTotals(chats, calls, characters, new Usage(promptTokens, completionTokens), cost, troubles, cached);
    }
}
