package org.yaosu.engine.prompt.example;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.format.Label;
import org.yaosu.api.prompt.Question;
import org.yaosu.engine.clean.Cleaner;
import org.yaosu.engine.prompt.ChatText;
import org.yaosu.engine.prompt.FormJson;
import org.yaosu.engine.prompt.Line;

/** A labelled chat, cleaned, ready to be shown. Immutable. */
final class Candidate {

    /** An excerpt shorter than this shows nobody how an answer comes about. */
    private static final int LEAST_CHAT = 200;

    private final String source;
    private final List<Line> lines;
    private final Label label;
    private final Bigrams bigrams;

    private Candidate(String source, List<Line> lines, Label label) {
        this.source = source;
        this.lines = lines;
        this.label = label;
        this.bigrams = Bigrams.of(lines);
    }

    /** Empty where the chat has another number of answers than one: an example asks about one customer and cannot say which. */
    static Optional<Candidate> of(Labelled labelled) {
        return labelled.labels().size() != 1 ? Optional.empty()
                : Optional.of(new Candidate(labelled.chat().source(), lines(labelled.chat()), labelled.labels().get(0)));
    }

    /** A chat's turns as a prompt shows them. */
    static List<Line> lines(Chat chat) {
        Cleaner cleaner = new Cleaner();
        return cleaner.conversation(cleaner.ownWords(chat)).stream().map(Line::of).toList();
    }

    boolean isOf(Chat chat) {
        return source.equals(chat.source());
    }

    double likeness(Bigrams other) {
        return bigrams.overlap(other);
    }

    /** The example, in at most so many characters; empty where they are too few. */
    Optional<Question.Example> within(int characters, Form form) {
        int chatRoom = characters - FormJson.filled(form, label.values()).length();
        List<Line> shown = excerpt(chatRoom, form);
        String chat = ChatText.delimited(shown);
        if (shown.isEmpty() || chat.length() > chatRoom || shown.size() < lines.size() && chat.length() < LEAST_CHAT) {
            return Optional.empty();
        }
        return Optional.of(new Question.Example(chat, FormJson.filled(form, standingIn(shown, form))));
    }

    /** Turns with an answer first, then the others from the beginning, as many as there is room for; in the chat's order. */
    private List<Line> excerpt(int room, Form form) {
        int left = room - ChatText.delimited(List.of()).length();
        TreeSet<Integer> taken = new TreeSet<>();
        for (boolean telling : new boolean[] {true, false}) {
            for (int i = 0; i < lines.size(); i++) {
                int length = ChatText.line(lines.get(i)).length();
                if (length <= left && !taken.contains(i) && (!telling || tells(lines.get(i), form))) {
                    taken.add(i);
                    left -= length;
                }
            }
        }
        return taken.stream().map(lines::get).toList();
    }

    private boolean tells(Line line, Form form) {
        return form.fields().stream().filter(FieldSpec::verbatim).map(field -> label.values().getOrDefault(field.key(), List.of()))
                .flatMap(Collection::stream).anyMatch(value -> stands(value, line));
    }

    /** The answer without copied values that the excerpt no longer shows: they would teach a model to make values up. */
    private Map<String, List<String>> standingIn(List<Line> shown, Form form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (FieldSpec field : form.fields()) {
            List<String> kept = new ArrayList<>(label.values().getOrDefault(field.key(), List.of()));
            if (field.verbatim() && shown.size() < lines.size()) {
                kept.removeIf(value -> shown.stream().noneMatch(line -> stands(value, line)));
            }
            values.put(field.key(), kept);
        }
        return values;
    }

    private static boolean stands(String value, Line line) {
        return !value.isBlank() && (line.text().contains(value) || line.speaker().contains(value));
    }
}
