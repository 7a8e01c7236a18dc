package org.yaosu.api.learn;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yaosu.api.field.Finding;

/**
 * What was learned from labelled chats. A service; an object of it never changes, so a chat that began with one ends with
 * it. Safe for use by several threads.
 */
@ProviderType
public interface Learned {

    /** Nothing: every question is left to whoever asks. */
    Learned NOTHING = new Nothing();

    /**
     * The candidates to answer with, the likeliest first, with the likelihood as confidence and what spoke most for it as
     * evidence; an empty list where no answer is worth giving. Empty where nothing was learned about such a question.
     */
    Optional<List<Finding>> answer(Question question);

    /**
     * How likely each candidate is right, in their order, each for itself: from 0 to 1. Empty where nothing was learned about
     * such a question.
     */
    Optional<List<Double>> likelihoods(Question question);
}
