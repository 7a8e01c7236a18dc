package org.yaosu.dialogue.command.answer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaosu.shell.batch.CommandResult;

/**
 * A file of dialogues that was answered.
 *
 * @param output where the replies are
 * @param rows the number of replies, and of rows
 * @param kept how many of them were there before this turn began
 * @param responders who gave how many of the others
 * @param troubles why responders before did not answer, each kind by the words of its first one, with its number
 * @param unanswered the number of the others that a model was to answer, and none did
 * @param failures the rows that were not answered themselves, in order
 * @param models what asking models took; empty where none was asked
 * @param time what this turn took
 */
public record AnswerReport(Path output, long rows, long kept, Map<String, Long> responders, Map<String, Long> troubles, long unanswered,
        List<Failure> failures, Optional<ModelSpend> models, Duration time) implements CommandResult {

    public AnswerReport {
        Objects.requireNonNull(output, "output");
        responders = Collections.unmodifiableMap(new LinkedHashMap<>(responders));
        troubles = Collections.unmodifiableMap(new LinkedHashMap<>(troubles));
        failures = List.copyOf(failures);
        Objects.requireNonNull(models, "models");
        Objects.requireNonNull(time, "time");
    }

    /** The same with what asking models took. */
    public AnswerReport with(ModelSpend spend) {
        return new AnswerReport(output, rows, kept, responders, troubles, unanswered, failures, Optional.of(spend), time);
    }

    /** The same where there was no model to ask, though one was to answer. */
    public AnswerReport withoutModel() {
        return new AnswerReport(output, rows, kept, responders, troubles, rows - kept, failures, models, time);
    }

    /** Whether every row was answered itself, and by a model where one was to. */
    @Override
    public boolean succeeded() {
        return failures.isEmpty() && unanswered == 0;
    }

    @Override
    public Optional<Path> written() {
        return Optional.of(output);
    }
}
