package org.yaosu.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Span;
import org.yaosu.api.chat.Turn;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.Label;
import org.yaosu.api.learn.Candidate;
import org.yaosu.api.learn.Feature;
import org.yaosu.api.learn.Learned;
import org.yaosu.api.learn.Question;
import org.yaosu.api.learn.Questions;

/** Chats that follow rules: of two who speak, the customer asks; who says "sweet" wants pears, who says "sour" wants apples; a hasty one is bold. */
public final class Orchard {

    public static final String NAME = "name";
    public static final String FRUIT = "fruit";
    public static final String MOOD = "mood";

    public static final Questions QUESTIONS = new Questions() {

        @Override
        public Question customer(Chat chat) {
            return new Question(Question.CUSTOMER, false, true, chat.turns().stream().map(turn -> new Candidate(turn.speaker(), "speaker",
                    List.of(Feature.of("asks", turn.text().contains("?") ? 1 : 0), Feature.of("length", Math.log(turn.text().length()))))).toList());
        }

        @Override
        public List<Question> fields(Chat chat, Learned learned) {
            return List.of(new Question(FRUIT, true, true, List.of(candidate(chat, "apple"), candidate(chat, "pear"), candidate(chat, "quince"))),
                    new Question(MOOD, false, true, List.of(candidate(chat, "bold"), candidate(chat, "shy"))));
        }
    };

    private static final List<String> WORDS = List.of("sweet", "sour", "hasty", "green", "round", "red");

    private Orchard() {
    }

    private static Candidate candidate(Chat chat, String value) {
        return new Candidate(value, value, WORDS.stream().filter(chat.source()::contains).map(word -> {
            int at = chat.source().indexOf(word);
            return new Feature("says." + word, 1, List.of(new Span(at, at + word.length())));
        }).toList());
    }

    /** So many labelled chats, always the same ones. */
    public static List<ChatRow.Read> chats(int count) {
        Random random = new Random(7);
        return IntStream.range(0, count).mapToObj(number -> chat(number, random)).toList();
    }

    private static ChatRow.Read chat(int number, Random random) {
        List<String> said = new ArrayList<>(WORDS.stream().filter(word -> random.nextInt(3) == 0).toList());
        List<String> fruit = new ArrayList<>();
        if (said.contains("sour")) {
            fruit.add("apple");
        }
        if (said.contains("sweet")) {
            fruit.add("pear");
        }
        if (number == 0) {
            fruit.add("quince");
        }
        String customer = "customer" + number;
        return new ChatRow.Read(chat(number, customer, String.join(" ", said)), List.of(new Label(Map.of(
                NAME, List.of(customer), FRUIT, List.copyOf(fruit), MOOD, said.contains("hasty") ? List.of("bold") : List.of()))));
    }

    /** A chat in which the customer says these words. */
    public static Chat chat(int number, String customer, String words) {
        String first = "agent" + number % 3 + "：what can I do for you today";
        String source = first + "\n" + customer + "：" + words + " ?";
        int start = source.length() - words.length() - 2;
        return new Chat("chat-" + number, source, List.of(turn(source, 0, first.indexOf('：')),
                turn(source, first.length() + 1, start - 1)), Map.of());
    }

    private static Turn turn(String source, int label, int colon) {
        int end = source.indexOf('\n', colon) < 0 ? source.length() : source.indexOf('\n', colon);
        return new Turn(source.substring(label, colon), new Span(label, colon), source.substring(colon + 1, end), new Span(colon + 1, end), Optional.empty());
    }

    /** An engine that knows the form, and extracts nothing. */
    public static final Extractor EXTRACTOR = new Extractor() {

        @Override
        public Form form() {
            return new Form(List.of(FieldSpec.single(NAME).group(FieldGroup.IDENTITY).build(), FieldSpec.list(FRUIT).group(FieldGroup.INTENT).build(),
                    FieldSpec.single(MOOD).group(FieldGroup.INTENT).build()));
        }

        @Override
        public Extraction extract(Chat chat, ExtractionOptions options) {
            throw new UnsupportedOperationException();
        }
    };
}
