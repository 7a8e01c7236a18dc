package org.yaosu.api.learn;

import java.util.List;
import java.util.Optional;
import org.yaosu.api.field.Finding;

/** Nothing learned. */
final class Nothing implements Learned {

    @Override
    public Optional<List<Finding>> answer(Question question) {
        return Optional.empty();
    }

    @Override
    public Optional<List<Double>> likelihoods(Question question) {
        return Optional.empty();
    }
}
