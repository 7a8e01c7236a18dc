package org.yaosu.engine.prompt.example;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.field.Form;
import org.yaosu.api.prompt.Question;

/**
 * Labelled chats to show a model how answers look. Immutable; used by several threads at once. The chats are shown as they
 * are, with the personal data of their people: not for models that may not see any.
 */
public final class Examples {

    private final List<Candidate> candidates;

    /** The labelled chats; those with one label can be shown. */
    public Examples(List<Labelled> chats) {
        candidates = chats.stream().map(Candidate::of).flatMap(Optional::stream).toList();
    }

    /**
     * The chats most like this one, the likest first, cut to the turns that answer something and the first others. Never the
     * chat itself, whose answer would be given away. The same chat always gets the same examples.
     *
     * @param characters the most that all of them together may take: chats and answers
     * @param most the most examples
     */
    public List<Question.Example> like(Chat chat, Form form, int characters, int most) {
        List<Question.Example> examples = new ArrayList<>();
        int left = characters;
        for (Candidate candidate : most > 0 && characters > 0 ? byLikeness(chat) : List.<Candidate>of()) {
            int share = left / (most - examples.size());
            Optional<Question.Example> example = candidate.within(share, form);
            if (example.isPresent()) {
                examples.add(example.get());
                left -= example.get().chat().length() + example.get().answer().length();
            }
            if (examples.size() == most) {
                break;
            }
        }
        return examples;
    }

    private List<Candidate> byLikeness(Chat chat) {
        Bigrams bigrams = Bigrams.of(Candidate.lines(chat));
        Map<Candidate, Double> likeness = new LinkedHashMap<>();
        candidates.stream().filter(candidate -> !candidate.isOf(chat))
                .forEach(candidate -> likeness.put(candidate, candidate.likeness(bigrams)));
        return likeness.keySet().stream().sorted(Comparator.comparing(likeness::get, Comparator.reverseOrder())).toList();
    }
}
