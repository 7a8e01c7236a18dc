package org.yaosu.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.learn.Learned;
import org.yaosu.api.learn.Question;
import org.yaosu.api.learn.Questions;
import org.yaosu.api.learn.Rule;
import org.yaosu.learning.fit.Folds;
import org.yaosu.learning.model.Head;
import org.yaosu.learning.model.Model;
import org.yaosu.learning.model.QuestionModel;
import org.yaosu.learning.model.QuestionTrainer;
import org.yaosu.learning.model.TrainingSettings;
import org.yaosu.learning.rows.Asked;
import org.yaosu.learning.rows.Case;
import org.yaosu.learning.rows.Example;
import org.yaosu.learning.rows.Fingerprint;
import org.yaosu.learning.rows.RightAnswers;

/**
 * One training. First who the customer is, since fields see a chat from the customer's side. Then the fields, each chat as it
 * looks with a customer that was learned from other chats: as wrong as it will be in chats that are new. For one thread.
 */
final class Training {

    /** With fewer chats, cross-validation has nothing to hold out. */
    static final int FEWEST = 10;

    private final Questions questions;
    private final Predicate<String> naming;
    private final TrainingSettings settings;
    private final QuestionTrainer trainer;

    Training(Questions questions, Predicate<String> naming, TrainingSettings settings) {
        this.questions = questions;
        this.naming = naming;
        this.settings = settings;
        this.trainer = new QuestionTrainer(settings);
    }

    /**
     * @param before the rows of chats that were learned from before
     * @param created the time to write into the model
     */
    Model train(List<ChatRow.Read> chats, List<Example> before, Instant created) {
        Map<String, ChatRow.Read> fresh = new LinkedHashMap<>();
        chats.forEach(chat -> fresh.put(Fingerprint.of(labelled(chat).chat().source()), chat));
        List<Example> kept = before.stream().filter(example -> !fresh.containsKey(example.chat())).toList();
        if (kept.size() + fresh.size() < FEWEST) {
            throw new IllegalArgumentException((kept.size() + fresh.size()) + " chats are too few to learn from: it takes " + FEWEST + ", and is worth while from some dozens on");
        }
        List<Example> examples = new ArrayList<>(kept);
        examples.addAll(examples(fresh, kept));
        examples.sort(Comparator.comparing(Example::chat));
        SortedMap<String, QuestionModel> learned = new TreeMap<>();
        keys(examples).forEach(key -> learned.put(key, trainer.learn(cases(examples, key))));
        String fingerprint = Fingerprint.of(examples.stream().map(Example::chat).toList());
        return new Model(new Head(created, examples.size(), fingerprint, settings.folds(), settings.seed()), learned, examples);
    }

    private static ChatRow.Read labelled(ChatRow.Read chat) {
        if (chat.labels().isEmpty()) {
            throw new IllegalArgumentException("the chat " + chat.chat().id() + " has no label to learn from");
        }
        return chat;
    }

    private List<Example> examples(Map<String, ChatRow.Read> fresh, List<Example> kept) {
        List<Case> customers = new ArrayList<>(cases(kept, Question.CUSTOMER));
        Map<String, Question> speakers = new HashMap<>();
        fresh.forEach((chat, row) -> {
            speakers.put(chat, questions.customer(row.chat()));
            customers.add(new Case(chat, new RightAnswers(row.labels()).customer(speakers.get(chat), naming)));
        });
        customers.sort(Comparator.comparing(Case::chat));
        Folds folds = new Folds(customers.stream().map(Case::chat).toList(), settings.folds(), settings.seed());
        List<Example> examples = new ArrayList<>();
        for (int part = 0; part < folds.count(); part++) {
            int held = part;
            Learned others = customer(customers.stream().filter(one -> folds.of(one.chat()) != held).toList());
            customers.stream().filter(one -> fresh.containsKey(one.chat()) && folds.of(one.chat()) == held)
                    .map(one -> example(one, fresh.get(one.chat()), speakers.get(one.chat()), others)).forEach(examples::add);
        }
        return examples;
    }

    private Learned customer(List<Case> cases) {
        SortedMap<String, QuestionModel> only = new TreeMap<>(Map.of(Question.CUSTOMER, trainer.learn(cases)));
        return Model.learned(only, Rule.SCORE);
    }

    private Example example(Case customer, ChatRow.Read row, Question speakers, Learned others) {
        Optional<String> name = others.likelihoods(speakers).flatMap(likelihoods -> IntStream.range(0, likelihoods.size()).boxed()
                .max(Comparator.comparing(likelihoods::get))).map(best -> speakers.candidates().get(best).value());
        RightAnswers right = new RightAnswers(row.labels());
        List<Asked> asked = new ArrayList<>(List.of(customer.asked()));
        questions.fields(row.chat(), others).forEach(question -> asked.add(right.field(question, name)));
        return new Example(customer.chat(), asked);
    }

    private static List<Case> cases(List<Example> examples, String key) {
        return examples.stream().flatMap(example -> example.cases(key)).toList();
    }

    private static Set<String> keys(List<Example> examples) {
        Set<String> keys = new LinkedHashSet<>();
        examples.forEach(example -> example.questions().forEach(asked -> keys.add(asked.key())));
        return keys;
    }
}
