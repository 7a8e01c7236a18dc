package org.yaosu.engine.learn;

import java.util.List;
import java.util.Optional;
import org.yaosu.api.learn.Learned;
import org.yaosu.api.learn.Question;
import org.yaosu.lease.Lease;

/**
 * What was learned, as one chat holds it to its end.
 *
 * @param learned decides
 * @param lease the hold on it, where it is a service
 */
public record HeldLearned(Learned learned, Optional<Lease<Learned>> lease) implements AutoCloseable {

    /** Somebody's own, which no framework can take away. */
    public static HeldLearned of(Learned learned) {
        return new HeldLearned(learned, Optional.empty());
    }

    /** Whether it is on its way out: what breaks from now on may break for that. */
    public boolean leaving() {
        return lease.filter(Lease::leaving).isPresent();
    }

    /**
     * How likely each candidate is right; empty where nothing was learned of that, or where it breaks: who asks has an answer
     * of their own.
     */
    public Optional<List<Double>> likelihoods(Question question) {
        try {
            return learned.likelihoods(question).filter(all -> all.size() == question.candidates().size() && all.stream().allMatch(HeldLearned::isShare));
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            return Optional.empty();
        }
    }

    private static boolean isShare(double likelihood) {
        return likelihood >= 0 && likelihood <= 1;
    }

    @Override
    public void close() {
        lease.ifPresent(Lease::close);
    }
}
