package org.yaosu.finetune.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.tuning.TuningRow;
import org.yaosu.finetune.FinetuneSettings;
import org.yaosu.finetune.format.TestFile;
import org.yaosu.finetune.rows.Remark.What;

/**
 * Makes rows of chats, none longer than the platform takes, and remembers what it could not take as it stands. For one thread.
 */
public final class RowMaker {

    private final Answers answers;
    private final Inputs inputs;
    /** What a chat without an input of its own is replaced by, where it must not be left out. */
    private final Inputs fallback;
    private final FinetuneSettings settings;
    private final List<Remark> remarks = new ArrayList<>();

    /** @param fallback what stands in a test file for a chat that {@code inputs} has nothing of */
    public RowMaker(Answers answers, Inputs inputs, Inputs fallback, FinetuneSettings settings) {
        this.answers = Objects.requireNonNull(answers, "answers");
        this.inputs = Objects.requireNonNull(inputs, "inputs");
        this.fallback = Objects.requireNonNull(fallback, "fallback");
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /** What was remarked up to now, in the order of the chats. */
    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    /** Rows to train with: of every chat that has labels and an input. */
    public List<Made> training(List<ChatRow.Read> chats) {
        List<Made> rows = new ArrayList<>();
        for (int place = 1; place <= chats.size(); place++) {
            ChatRow.Read chat = chats.get(place - 1);
            training(place, chat).ifPresent(rows::add);
        }
        return rows;
    }

    private Optional<Made> training(long place, ChatRow.Read chat) {
        if (chat.labels().isEmpty()) {
            remark(place, What.LEFT_OUT, "it has no labels, and was not corrected");
            return Optional.empty();
        }
        Optional<String> input = inputs.of(place, chat.chat());
        if (input.isEmpty()) {
            remark(place, inputs.kind() == Kind.SUMMARY ? What.UNANSWERED : What.LEFT_OUT,
                    inputs.kind() == Kind.SUMMARY ? "no model has summarised it" : "nothing is left of it once it is cleaned");
            return Optional.empty();
        }
        String output = answers.json(chat.labels());
        if (output.length() >= settings.characters()) {
            remark(place, What.LEFT_OUT, "its output alone has " + output.length() + " characters of the " + settings.characters()
                    + " that a row may have; take values out of its labels");
            return Optional.empty();
        }
        String fitting = fitting(place, inputs.kind(), input.get(), output.length());
        return Optional.of(new Made(place, chat.chat().source(), new TuningRow(settings.instruction(), fitting, output)));
    }

    /** Rows to test with: one of every chat, in order. */
    public List<TestRow> test(List<ChatRow.Read> chats) {
        List<TestRow> rows = new ArrayList<>();
        for (int place = 1; place <= chats.size(); place++) {
            rows.add(test(place, chats.get(place - 1)));
        }
        return rows;
    }

    private TestRow test(long place, ChatRow.Read chat) {
        String target = chat.labels().isEmpty() ? TestFile.UNKNOWN : answers.json(chat.labels());
        if (target.length() >= settings.characters()) {
            remark(place, What.REPLACED, "its target alone has " + target.length() + " characters of the " + settings.characters()
                    + " that a row may have; " + TestFile.UNKNOWN + " stands for it");
            target = TestFile.UNKNOWN;
        }
        Optional<String> input = inputs.of(place, chat.chat());
        if (input.isPresent()) {
            return new TestRow(fitting(place, inputs.kind(), input.get(), target.length()), target);
        }
        if (inputs.kind() == Kind.SUMMARY) {
            remark(place, What.UNANSWERED, "no model has summarised it, so the cleaned chat stands there");
        }
        return new TestRow(fitting(place, Kind.CHAT, replacement(place, chat.chat()), target.length()), target);
    }

    /** Every chat needs its row: where nothing is left of one once it is cleaned, it is there as it was read. */
    private String replacement(long place, Chat chat) {
        return fallback.of(place, chat).orElseGet(() -> {
            remark(place, What.REPLACED, "nothing is left of it once it is cleaned, so it stands there as it was read");
            return chat.source();
        });
    }

    private String fitting(long place, Kind kind, String text, int taken) {
        String whole = WellFormed.of(text.strip());
        String fitting = kind.shortened(whole, settings.characters() - taken);
        if (fitting.length() < whole.length()) {
            remark(place, What.SHORTENED, (whole.length() + taken) + " characters, of which a row may have " + settings.characters() + "; "
                    + kind.dropped() + " were left out, " + (fitting.length() + taken) + " are there");
        }
        return fitting;
    }

    private void remark(long place, What what, String words) {
        remarks.add(new Remark(place, what, words));
    }
}
