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

    private final double price;
    private final double sharpness;

    /**
     * @param agreement how much agreement counts, from 0, where the best match wins, to 1
     * @param price the price of a character, in characters of agreement
     * @param sharpness how fast the likelihood falls with the match, where agreement counts most: the logarithm of the odds for a point of score
     */
    public Consensus(double agreement, double price, double sharpness) {
        this.price = price;
        this.sharpness = sharpness / Math.max(agreement, 1e-3);
    }

    /** The replies of the candidates, each once, best first. */
    public List<List<String>> order(List<Candidate> candidates) {
        double best = candidates.stream().mapToDouble(Candidate::match).max().orElse(0);
        Alphabet alphabet = new Alphabet();
        Map<List<String>, Voter> voters = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            Voter voter = voters.computeIfAbsent(candidate.words(), words -> new Voter(words, alphabet.bits(words)));
            voter.weight += Math.exp(sharpness * (candidate.match() - best));
        }
        List<Voter> all = new ArrayList<>(voters.values());
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j <= i; j++) {
                all.get(i).meet(all.get(j), price);
            }
        }
        return all.stream().sorted(Comparator.comparingDouble((Voter voter) -> voter.agreement).reversed()).map(voter -> voter.words).toList();
    }

    private static final class Voter {

        private final List<String> words;
        private final long[] characters;
        private final int length;
        private double weight;
        private double agreement;

        Voter(List<String> words, long[] characters) {
            this.words = words;
            this.characters = characters;
            this.length = Alphabet.length(characters);
        }

        void meet(Voter other, double price) {
            double gain = 2.0 * Alphabet.overlap(characters, other.characters) - price * (length + other.length);
            agreement += other.weight * gain;
            if (other != this) {
                other.agreement += weight * gain;
            }
        }
    }
}
