package org.yaosu.evaluation.validate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.learn.Learned;
import org.yaosu.api.learn.Rule;
import org.yaosu.api.learn.Trainer;
import org.yaosu.evaluation.file.Answers.AnsweredChat;
import org.yaosu.evaluation.file.Answers.Matched;
import org.yaosu.evaluation.file.Gold;
import org.yaosu.evaluation.file.Gold.GoldChat;

/**
 * Answers every chat by what was learned from chats of other folds, without a language model. All of learning is inside:
 * customers, weights, choices of the trainer.
 *
 * @param extractor extracts the chats
 * @param trainer learns from those of the other folds
 * @param rule when an answer is given
 */
public record CrossValidation(Extractor extractor, Trainer trainer, Rule rule) {

    private static final ModelChoice NO_MODEL = new ModelChoice(Optional.of(List.of()), Optional.empty(), 0, Optional.empty());

    /**
     * Runs over all chats once.
     *
     * @param folds how many parts there are, at least 2 and at most as many as chats that differ
     * @param seed of the draw of the parts
     * @throws IllegalArgumentException if there are too few chats for as many folds, or a chat without labels
     */
    public Matched run(Gold gold, int folds, long seed) {
        List<GoldChat> chats = gold.chats();
        Folds drawn = Folds.draw(chats.stream().map(chat -> chat.chat().source()).toList(), folds, seed);
        AnsweredChat[] answers = new AnsweredChat[chats.size()];
        for (int part = 0; part < folds; part++) {
            Learned learned = trainer.train(drawn.without(part).stream().map(chats::get).map(CrossValidation::row).toList()).by(rule);
            drawn.parts().get(part).forEach(place -> answers[place] = answer(chats.get(place), learned));
        }
        return new Matched("cross-validation by rule " + rule.name().toLowerCase(Locale.ROOT) + ", " + folds + " folds, seed " + seed, Arrays.asList(answers), List.of());
    }

    private AnsweredChat answer(GoldChat chat, Learned learned) {
        return Extracted.answers(extractor.extract(chat.chat(), new ExtractionOptions(Customers.ONE, NO_MODEL, Optional.of(learned))));
    }

    private static ChatRow.Read row(GoldChat chat) {
        return new ChatRow.Read(chat.chat(), chat.labels());
    }
}
