package org.yaosu.dialogue.offline.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders candidates by how much they agree with all of them: each is taken for the right reply with a likelihood that grows with its match,
 * and the expected agreement in characters counts, less a price for length. This is minimum Bayes risk decoding (Kumar and Byrne, 2004) with the
 * numerator of the character F1 as gain and its denominator as price, since the F1 of a whole file is what the competition counts.
 * Immutable.
 */
public final class Consensus {

    /** The price of a character, in characters of agreement: a little less than the F1 that can be reached, as candidates agree less with people than with one another. */
    private static final double PRICE = 0.3;
    /** How fast the likelihood falls with the match, where agreement counts most. */
    private static final double SHARPNESS = 0.44;

    private final double sharpness;

    /** @param agreement how much agreement counts, from 0, where the best match wins, to 1 */
    public Consensus(double agreement) {
        if (!(agreement >= 0 && agreement <= 1)) {
            throw new IllegalArgumentException("consensus " + agreement + ": it must be 0 to 1");
        }
        this.sharpness = SHARPNESS / Math.max(agreement, 1e-3);
    }

    /** The same candidates, each reply once, best first. */
    public List<Candidate> order(List<Candidate> candidates) {
        double best = candidates.stream().mapToDouble(Candidate::match).max().orElse(0);
        Map<List<String>, Voter> voters = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            voters.computeIfAbsent(candidate.words(), words -> new Voter(candidate)).weight += Math.exp(sharpness * (candidate.match() - best));
        }
        List<Voter> all = new ArrayList<>(voters.values());
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j <= i; j++) {
                all.get(i).meet(all.get(j));
            }
        }
        return all.stream().sorted(Comparator.comparingDouble((Voter voter) -> voter.agreement).reversed()).map(voter -> voter.candidate).toList();
    }

    private static final class Voter {

        private final Candidate candidate;
        private double weight;
        private double agreement;

        Voter(Candidate candidate) {
            this.candidate = candidate;
        }

        void meet(Voter other) {
            double gain = 2.0 * candidate.overlap(other.candidate) - PRICE * (candidate.characters().length + other.candidate.characters().length);
            agreement += other.weight * gain;
            if (other != this) {
                other.agreement += weight * gain;
            }
        }
    }
}
