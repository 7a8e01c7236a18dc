package org.yaosu.deployment.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaosu.api.deploy.Complaint;
import org.yaosu.api.deploy.Complaint.Severity;
import org.yaosu.api.model.ProviderState;
import org.yaosu.api.model.Providers;

/** Model providers that cannot be asked, and choices that nothing comes of. */
final class ProviderCheckup implements Checkup {

    private final List<ProviderState> providers;
    private final List<String> used;

    ProviderCheckup(Providers registry) {
        this.providers = registry.providers();
        this.used = registry.used();
    }

    @Override
    public List<Complaint> complaints() {
        Map<String, List<ProviderState>> byId = providers.stream()
                .collect(Collectors.groupingBy(ProviderState::id, LinkedHashMap::new, Collectors.toList()));
        List<Complaint> complaints = new ArrayList<>();
        used.stream().distinct().filter(id -> !byId.containsKey(id)).forEach(id -> complaints.add(absent(id, byId)));
        byId.forEach((id, same) -> {
            if (same.size() > 1) {
                complaints.add(doubled(id, same));
            }
            ProviderState asked = same.get(0);
            asked.problem().ifPresent(problem -> complaints.add(new Complaint(isUsed(id) ? Severity.ERROR : Severity.NOTE, subject(id), problem,
                    isUsed(id) ? "mend that, or choose another one with 'use'" : "nothing, unless you want to ask it: it is not chosen")));
            if (asked.problem().isEmpty()) {
                asked.rest().ifPresent(rest -> complaints.add(rests(id, rest)));
            }
        });
        return complaints;
    }

    private Complaint absent(String id, Map<String, List<ProviderState>> byId) {
        return new Complaint(Severity.ERROR, subject(id), "is chosen, and no provider of that name is in service"
                + (byId.isEmpty() ? "; none at all is" : ""),
                Nearest.to(id, byId.keySet()).map(near -> "do you mean " + near + "? 'use " + near + "' chooses it; otherwise ").orElse("")
                        + "start the bundle or add the settings that give it, or choose another one with 'use'"
                        + (byId.isEmpty() ? "" : ": " + String.join(", ", byId.keySet())));
    }

    private static Complaint doubled(String id, List<ProviderState> same) {
        return new Complaint(Severity.WARNING, subject(id), "there are " + same.size() + " of this name, and the first one is asked: "
                + same.stream().map(state -> state.model() + " of " + state.bundle()).collect(Collectors.joining(", then ")),
                "give each an id of its own in its settings, or remove the others");
    }

    private Complaint rests(String id, ProviderState.Rest rest) {
        if (rest.until().equals(Instant.MAX)) {
            return new Complaint(isUsed(id) ? Severity.ERROR : Severity.WARNING, subject(id), "is not asked any more: " + rest.reason(),
                    "mend that, then 'check " + id + "' puts it back to work");
        }
        long seconds = Math.max(1, Duration.between(Instant.now(), rest.until()).toSeconds());
        return new Complaint(Severity.WARNING, subject(id), "is left alone for another " + seconds + " s after failures: " + rest.reason(),
                "wait, or 'check " + id + "', which puts it back to work if it answers");
    }

    private boolean isUsed(String id) {
        return used.contains(id);
    }

    private static String subject(String id) {
        return "provider " + id;
    }
}
