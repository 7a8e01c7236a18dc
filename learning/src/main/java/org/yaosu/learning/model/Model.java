package org.yaosu.learning.model;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaosu.api.learn.Learned;
import org.yaosu.api.learn.Rule;
import org.yaosu.api.learn.TrainedModel;
import org.yaosu.learning.rows.Case;
import org.yaosu.learning.rows.Example;

/**
 * What was learned, with the rows that it was learned from, so that it can be learned on.
 *
 * @param head what it was made from
 * @param questions what was learned, by key
 * @param examples the rows; none where the model was read for use only
 */
public record Model(Head head, SortedMap<String, QuestionModel> questions, List<Example> examples) implements TrainedModel {

    public Model {
        Objects.requireNonNull(head, "head");
        questions = Collections.unmodifiableSortedMap(new TreeMap<>(questions));
        examples = List.copyOf(examples);
    }

    /** Decides by what was learned so far, while there is no model yet. */
    public static Learned learned(SortedMap<String, QuestionModel> questions, Rule rule) {
        return new ModelLearned(questions, rule);
    }

    @Override
    public Learned by(Rule rule) {
        return learned(questions, rule);
    }

    /** The same with the quality of each question; measured now, where that was not done yet. */
    public Model measured() {
        QuestionTrainer trainer = new QuestionTrainer(new TrainingSettings(head.folds(), head.seed()));
        SortedMap<String, QuestionModel> measured = new TreeMap<>(questions);
        measured.replaceAll((key, question) -> question.quality().equals(Quality.NONE) ? question.with(trainer.measure(cases(key))) : question);
        return new Model(head, measured, examples);
    }

    private List<Case> cases(String key) {
        return examples.stream().flatMap(example -> example.cases(key)).toList();
    }

    @Override
    public int chats() {
        return head.chats();
    }

    @Override
    public void write(OutputStream output) throws IOException {
        if (examples.size() != head.chats()) {
            throw new IllegalStateException("the model was read for use only, without its rows, and cannot be written");
        }
        ModelWriter.write(measured(), output);
    }
}
