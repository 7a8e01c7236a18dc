package org.yaosu.operations.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.Result.Status;
import org.apache.felix.hc.api.ResultLog;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;

/**
 * How something stands: the worst that its checks say. What work goes on without, such as a provider, makes it no worse than
 * {@link Status#WARN}.
 *
 * @param checks what each check says, the worst first
 */
record Standing(List<Check> checks) {

    /**
     * What one check says.
     *
     * @param status what it is by itself
     * @param words why, in words that may name settings and files, and tell of no folders: where they are on this machine is nobody's business
     * @param wanted whether anybody relies on what it looks at
     */
    record Check(String name, List<String> tags, Status status, String words, boolean wanted) {

        /** Of a path, the folders from the root on, with slashes or as Windows has it; no part of an address, and no fraction. */
        private static final Pattern FOLDERS = Pattern.compile("(?<![\\w.:/\\\\~-])(?:[A-Za-z]:)?[/\\\\](?:[^/\\\\\\s'\":;,]+[/\\\\])*(?=[^/\\\\\\s])");

        static Check of(HealthCheckExecutionResult result, Predicate<String> unwanted) {
            List<String> words = new ArrayList<>();
            StreamSupport.stream(result.getHealthCheckResult().spliterator(), false).map(ResultLog.Entry::getMessage).forEach(words::add);
            return new Check(result.getHealthCheckMetadata().getName(), result.getHealthCheckMetadata().getTags(),
                    result.getHealthCheckResult().getStatus(), FOLDERS.matcher(String.join("; ", words)).replaceAll(""), !unwanted.test(result.getHealthCheckMetadata().getName()));
        }

        /** What it is among others: that something cannot be used that nobody uses is as it should be, and no alarm. */
        Status amongOthers() {
            return !wanted && status == Status.CRITICAL ? Status.OK : status;
        }

        /** What it counts in the whole. */
        Status weight() {
            boolean decides = tags.contains(Tags.LIVE) || tags.contains(Tags.READY);
            return decides || amongOthers().compareTo(Status.WARN) < 0 ? amongOthers() : Status.WARN;
        }
    }

    /**
     * Of two checks of one name the worse counts.
     *
     * @param unwanted the names of checks of what nobody relies on
     */
    static Standing of(List<HealthCheckExecutionResult> results, Predicate<String> unwanted) {
        return new Standing(List.copyOf(results.stream().map(result -> Check.of(result, unwanted)).sorted(Comparator.comparing(Check::amongOthers).thenComparing(Check::status).reversed()
                .thenComparing(Check::name))
                .collect(Collectors.toMap(Check::name, check -> check, (worse, other) -> worse, LinkedHashMap::new)).values()));
    }

    /**
     * The same with a failure for each tag that no check has: where nobody looks, nobody knows that all is well.
     *
     * @param tags of checks that must be there
     */
    Standing needing(String... tags) {
        return new Standing(Stream.concat(Stream.of(tags).filter(tag -> checks.stream().noneMatch(check -> check.tags().contains(tag)))
                .map(tag -> new Check(tag, List.of(tag), Status.HEALTH_CHECK_ERROR, "there is no check with this tag", true)), checks.stream()).toList());
    }

    Status status() {
        return checks.stream().map(Check::weight).max(Comparator.naturalOrder()).orElse(Status.OK);
    }

    /** Whether requests may be sent here. */
    boolean good() {
        return status().compareTo(Status.WARN) <= 0;
    }
}
