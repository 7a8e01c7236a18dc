package org.yaosu.engine.interview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.extract.Privacy;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.engine.call.Choice;

/**
 * Whom to ask and how, settled once for all chats of a batch, or for a chat that is extracted alone. Names and settings stay
 * as they were then; who stands behind a name is looked up for each chat.
 *
 * @param providers the providers to ask; none where no model is to be asked
 * @param routes the providers of fields that are asked of certain ones, by key
 * @param summarizer who prepares what a tuned model reads
 * @param template the template that the caller names
 * @param samples answers to ask for
 * @param privacy what a model that is not local may see of people
 * @param settings those of that moment, which hold for all that the caller leaves open
 */
public record Plan(Choice providers, Map<String, Choice> routes, Choice summarizer, Optional<String> template, int samples, Privacy privacy,
        InterviewSettings settings) {

    public Plan {
        routes = Map.copyOf(routes);
    }

    /** The providers that a field is asked of first. */
    Choice providers(FieldSpec field) {
        return Optional.ofNullable(routes.get(field.key())).filter(route -> !route.ids().isEmpty()).orElse(providers);
    }

    /** Whether this provider may be one of those that are asked. */
    public boolean names(String id) {
        return choices().anyMatch(choice -> choice.ids().contains(id));
    }

    private Stream<Choice> choices() {
        List<Choice> asked = Stream.concat(Stream.of(providers), routes.values().stream()).toList();
        return asked.stream().anyMatch(Choice::tuned) && !summarizer.present().isEmpty() ? Stream.concat(asked.stream(), Stream.of(summarizer)) : asked.stream();
    }

    /** The same with a template. */
    Plan with(Optional<String> name) {
        return new Plan(providers, routes, summarizer, name, samples, privacy, settings);
    }

    /**
     * The most calls that may be under way at a time; 0 where none is. Chats that draw their provider keep several busy, and so do routes; one that
     * others fall back to counts where it takes more than these together.
     */
    public int calls() {
        Map<String, Integer> busy = new HashMap<>();
        choices().forEach(choice -> choice.busy().forEach((account, calls) -> busy.merge(account, calls, Math::max)));
        int together = busy.values().stream().mapToInt(Integer::intValue).sum();
        return asks() ? Math.max(together, choices().mapToInt(Choice::concurrency).max().orElse(0)) : 0;
    }

    /** The ids of the providers that have no price: what they answer counts as free. */
    public List<String> unpriced() {
        return choices().flatMap(choice -> choice.unpriced().stream()).distinct().toList();
    }

    /**
     * The choice that leads to the same plan, whatever is set later: with names and numbers in the place of what was left open. The template stays open
     * where each provider's own is used. Routes are no part of it.
     */
    public ModelChoice settled() {
        return new ModelChoice(Optional.of(providers.ids()), template, samples, Optional.of(privacy));
    }

    /** Why no model answers in time, as they rest; empty where one may answer, or none is asked. */
    public Optional<String> resting() {
        List<Optional<String>> rests = choices().map(Choice::resting).toList();
        return rests.stream().allMatch(Optional::isPresent) ? Optional.of(rests.stream().flatMap(Optional::stream).distinct().collect(Collectors.joining("; ")))
                : Optional.empty();
    }

    /** Whether a model is to be asked. */
    public boolean asks() {
        return !providers.ids().isEmpty();
    }
}
