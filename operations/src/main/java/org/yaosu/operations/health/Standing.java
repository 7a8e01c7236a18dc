package org.yaosu.operations.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.Result.Status;
import org.apache.felix.hc.api.ResultLog;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;

/**
 * How something stands: the worst that its checks say. What none of them needs to go on, such as a provider, makes it no worse than
 * {@link Status#WARN}.
 *
 * @param checks what each check says, the worst first
 */
record Standing(List<Check> checks) {

    /**
     * What one check says.
     *
     * @param words why, in words that may name settings
     */
    record Check(String name, List<String> tags, Status status, String words) {

        static Check of(HealthCheckExecutionResult result) {
            List<String> words = new ArrayList<>();
            StreamSupport.stream(result.getHealthCheckResult().spliterator(), false).map(ResultLog.Entry::getMessage).forEach(words::add);
            return new Check(result.getHealthCheckMetadata().getName(), result.getHealthCheckMetadata().getTags(),
                    result.getHealthCheckResult().getStatus(), String.join("; ", words));
        }

        /** What it counts in the whole. */
        Status weight() {
            boolean decides = tags.contains(Tags.LIVE) || tags.contains(Tags.READY);
            return decides || status.compareTo(Status.WARN) < 0 ? status : Status.WARN;
        }
    }

    /** Of two checks of one name the worse counts. */
    static Standing of(List<HealthCheckExecutionResult> results) {
        return new Standing(List.copyOf(results.stream().map(Check::of).sorted(Comparator.comparing(Check::status).reversed().thenComparing(Check::name))
                .collect(Collectors.toMap(Check::name, check -> check, (worse, other) -> worse, LinkedHashMap::new)).values()));
    }

    Status status() {
        return checks.stream().map(Check::weight).max(Comparator.naturalOrder()).orElse(Status.OK);
    }

    /** Whether requests may be sent here. */
    boolean good() {
        return status().compareTo(Status.WARN) <= 0;
    }
}
