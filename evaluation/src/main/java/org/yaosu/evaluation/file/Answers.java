package org.yaosu.evaluation.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaosu.api.format.Label;
import org.yaosu.api.record.Evidence;
import org.yaosu.evaluation.file.Gold.GoldChat;

/**
 * The records of a run.
 *
 * @param file what it is called: the file's name, or which run
 * @param chats what was given for a chat, by the chat's place in the input, from 1
 * @param warnings what is odd about it
 */
public record Answers(String file, Map<Integer, AnsweredChat> chats, List<String> warnings) {

    public Answers {
        chats = Map.copyOf(chats);
        warnings = List.copyOf(warnings);
    }

    /**
     * The records of one chat.
     *
     * @param id what the file calls the chat, where it does
     * @param records the records; none where the run failed on the chat
     */
    public record AnsweredChat(Optional<String> id, List<AnsweredRecord> records) {

        static final AnsweredChat NONE = new AnsweredChat(Optional.empty(), List.of());

        public AnsweredChat {
            records = List.copyOf(records);
        }

        /** The records' values, as they are scored. */
        public List<Label> labels() {
            return records.stream().map(AnsweredRecord::label).toList();
        }

        /** The words of the chat that the records were read from, as far as the file gives them with their places. */
        public Stream<Evidence> words() {
            return records.stream().flatMap(record -> record.grounds().values().stream()).flatMap(grounds -> grounds.evidence().stream())
                    .filter(evidence -> evidence.text().length() == evidence.span().length());
        }

        private boolean isOf(String source) {
            return words().allMatch(evidence -> evidence.span().end() <= source.length() && evidence.span().of(source).equals(evidence.text()));
        }
    }

    /**
     * One record.
     *
     * @param label its values
     * @param grounds what its values rest on, by field key; empty where the file does not say
     */
    public record AnsweredRecord(Label label, Map<String, Grounds> grounds) {
        public AnsweredRecord {
            grounds = Map.copyOf(grounds);
        }
    }

    /**
     * What the values of a field rest on.
     *
     * @param confidence the confidence of the least sure value, as the run gave it
     * @param evidence where the values stand in the chat's source text, and the words that stand there; blank where the file does not say
     */
    public record Grounds(double confidence, List<Evidence> evidence) {
        public Grounds {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The answers to the gold chats, in their order; to a chat that is missing here, none.
     *
     * @throws IllegalArgumentException if there are answers to chats that gold does not have
     */
    public Answers.Matched match(Gold gold) {
        chats.keySet().stream().filter(number -> number > gold.rows()).min(Integer::compare).ifPresent(number -> {
            throw new IllegalArgumentException(file + " answers chat " + number + ", and " + gold.file() + " has " + gold.rows()
                    + " chats; are both of the same chats?");
        });
        Notes notes = new Notes(file);
        List<AnsweredChat> matched = new ArrayList<>();
        for (GoldChat chat : gold.chats()) {
            AnsweredChat answer = chats.getOrDefault(chat.number(), AnsweredChat.NONE);
            if (!chats.containsKey(chat.number())) {
                notes.add(chat.number(), "the chat is not there, which is scored as no record");
            } else if (answer.records().isEmpty()) {
                notes.add(chat.number(), "the chat has no record");
            }
            if (answer.id().isPresent() && !answer.id().get().equals(chat.chat().id())) {
                notes.add(chat.number(), "it has another id than in " + gold.file() + "; are both of the same chats?");
            }
            if (!answer.isOf(chat.chat().source())) {
                notes.add(chat.number(), "its evidence has other words than the chat in " + gold.file() + "; are both of the same chats?");
            }
            matched.add(answer);
        }
        return new Matched(file, matched, Stream.concat(warnings.stream(), notes.lines().stream()).toList());
    }

    /**
     * The records of a run for the chats of a gold file.
     *
     * @param file what the run is called
     * @param chats the answers, one for every gold chat
     * @param warnings what is odd about them
     */
    public record Matched(String file, List<AnsweredChat> chats, List<String> warnings) {

        public Matched {
            chats = List.copyOf(chats);
            warnings = List.copyOf(warnings);
        }

        /** The values of every chat, as they are scored. */
        public List<List<Label>> labels() {
            return chats.stream().map(AnsweredChat::labels).toList();
        }
    }
}
