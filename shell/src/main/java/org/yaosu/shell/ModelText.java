package org.yaosu.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ProviderCheck;
import org.yaosu.api.model.ProviderState;
import org.yaosu.table.Table;

/** What people read of models: how they stand. */
final class ModelText {

    private ModelText() {
    }

    static String providers(ProviderList list) {
        if (list.providers().isEmpty()) {
            return "There are no providers; bundles that give some belong in bundles/ or plugins/, their settings in conf/.";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "id", "model", "where", "window", "at once", "a second", "calls", "failed", "tokens in/out", "cost", "state"));
        list.providers().forEach(provider -> rows.add(row(provider, list.used())));
        List<String> lines = new ArrayList<>();
        lines.add(new Table(rows).text(""));
        lines.add("");
        list.providers().forEach(provider -> reason(provider).ifPresent(reason -> lines.add(provider.id() + ": " + reason)));
        lines.add(list.used().isEmpty() ? "None is asked unless a command names it; 'use ID' chooses one."
                : "Asked where a command names none: " + String.join(", then ", list.used()) + ".");
        return String.join(System.lineSeparator(), lines);
    }

    private static List<String> row(ProviderState provider, List<String> used) {
        return List.of(used.contains(provider.id()) ? "*" : "", provider.id(), provider.model(), provider.remote() ? "remote" : "local",
                window(provider), atOnce(provider), provider.rate() > 0 ? number(provider.rate()) : "-",
                provider.inFlight() > 0 ? provider.calls() + " (" + provider.inFlight() + " under way)" : Long.toString(provider.calls()),
                failures(provider.failures()), provider.usage().prompt() + "/" + provider.usage().completion(),
                provider.cost() > 0 ? number(provider.cost()) : "-", state(provider));
    }

    private static String atOnce(ProviderState provider) {
        return provider.allowed() < provider.concurrency() ? provider.allowed() + " of " + provider.concurrency() : Integer.toString(provider.concurrency());
    }

    private static String window(ProviderState provider) {
        return provider.windowCharacters() > 0 ? provider.windowCharacters() + " characters" : provider.window() + " tokens";
    }

    private static String failures(Map<ModelException.Kind, Long> failures) {
        return failures.isEmpty() ? "0" : failures.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(failure -> failure.getValue() + " " + word(failure.getKey())).collect(Collectors.joining(", "));
    }

    private static String state(ProviderState provider) {
        return provider.problem().isPresent() ? "not set up" : provider.rest().map(ModelText::rest).orElse("ready");
    }

    private static String rest(ProviderState.Rest rest) {
        return rest.until().equals(Instant.MAX) ? "refused"
                : "rests for " + Math.max(1, Duration.between(Instant.now(), rest.until()).toSeconds()) + " s";
    }

    private static Optional<String> reason(ProviderState provider) {
        return provider.problem().or(() -> provider.rest().map(ProviderState.Rest::reason));
    }

    static String check(ProviderCheck check) {
        return check.id() + (check.answers() ? " " : " does not answer: ") + check.explanation();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : "%.0f", number);
    }
}
