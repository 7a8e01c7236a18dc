package org.yaosu.finetune.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.osgi.framework.BundleContext;
import org.yaosu.api.extract.BatchExtractor;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.extract.Privacy;
import org.yaosu.api.run.Runs;
import org.yaosu.chatfiles.Scratch;
import org.yaosu.finetune.rows.Inputs;
import org.yaosu.shell.batch.Attendance;
import org.yaosu.shell.batch.Batch;
import org.yaosu.shell.batch.GoOn;
import org.yaosu.shell.progress.ProgressKind;

/**
 * Lets a model summarise chats, as an ordinary run: as many calls at a time as the account allows, and nothing is asked twice.
 *
 * @param batches asks the model
 * @param runs keeps what it said
 * @param attendance shows how it goes on
 * @param scratch where the records are that a run writes: they are the finders', and nobody wants them
 */
record Summarising(BatchExtractor batches, Runs runs, Attendance attendance, Scratch scratch) {

    /** The template that asks for a summary in four sections. */
    static final String TEMPLATE = "outline";
    /** A run of many chats may take days. */
    private static final Duration LONGEST = Duration.ofDays(30);

    Summarising {
        Objects.requireNonNull(batches, "batches");
        Objects.requireNonNull(runs, "runs");
        Objects.requireNonNull(attendance, "attendance");
        Objects.requireNonNull(scratch, "scratch");
    }

    Summarising(BatchExtractor batches, Runs runs, Attendance attendance, BundleContext context) {
        this(batches, runs, attendance, Scratch.of(context, "prepare", LONGEST));
    }

    /** What asks for the summaries that are wished for. */
    @FunctionalInterface
    interface Watched {
        Inputs.Summaries of(Wish wish) throws Exception;
    }

    Watched watchedBy(CommandSession session, ProgressKind progress) {
        return wish -> summaries(session, progress, wish);
    }

    private Inputs.Summaries summaries(CommandSession session, ProgressKind progress, Wish wish) throws Exception {
        ModelChoice choice = new ModelChoice(Optional.of(providers(wish)), Optional.of(TEMPLATE), 1, Optional.of(Privacy.OFF));
        BatchReport report = scratch.with(folder -> {
            BatchRequest request = new BatchRequest(wish.input(), Optional.empty(), folder.resolve("records.jsonl"), Optional.empty(),
                    new ExtractionOptions(Customers.ONE, choice), wish.spending());
            return attendance.attend(session, new Batch<>("prepare", progress, GoOn.SAME_COMMAND,
                    wish.target().getFileName() + " was not written; give the same command again, which asks only what is missing",
                    listener -> batches.run(request, listener)));
        });
        return new Inputs.Summaries(replies(report.run()));
    }

    private static List<String> providers(Wish wish) {
        List<String> providers = Stream.of(wish.summaries().split(",")).map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
        if (providers.isEmpty() || providers.contains("none")) {
            throw new IllegalArgumentException("prepare " + wish.task() + " --summaries needs a provider that writes them; './yaosu providers' lists those that are there");
        }
        return providers;
    }

    /** What was said about each chat; of a chat in several parts, one below the other, as a tuned model is asked with them. */
    private Map<Long, String> replies(long run) throws IOException {
        Map<Long, String> summaries = new HashMap<>();
        runs.replies(run, (place, replies) -> {
            String summary = replies.stream().filter(reply -> !reply.isBlank()).map(String::strip).collect(Collectors.joining("\n\n"));
            if (!summary.isEmpty()) {
                summaries.put(place, summary);
            }
        });
        return summaries;
    }
}
