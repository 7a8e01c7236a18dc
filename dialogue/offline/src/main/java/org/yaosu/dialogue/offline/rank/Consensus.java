package org.yaosu.dialogue.offline.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders candidates by how much they agree with all of them: each is taken for the right reply with a likelihood that grows with its match,
 * and the expected agreement in characters counts, less a price for length. This is minimum Bayes risk decoding (Kumar and Byrne, 2004) with the
 * numerator of the character F1 as gain and its denominator as price, since the F1 of a whole file is what the competition counts. The best
 * ones are also recombined: what many candidates say may stand together in none of them. Immutable.
 */
public final class Consensus {

    /** How many of the best are recombined; the time grows with the square. */
    private static final int PARENTS = 12;
    /**
     * What a join has to bring, in characters of agreement. Set on 3,001 turns of DuConv with their own conversations left out, where none gains
     * a little more F1 but joins twice as many replies.
     */
    private static final double JOIN = 0.5;

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

    /** The replies of the candidates and what they recombine to, each once, best first. */
    public List<List<String>> order(List<Candidate> candidates) {
        Map<List<String>, Double> likelihoods = likelihoods(candidates);
        Poll poll = new Poll(likelihoods);
        List<Rated> rated = new ArrayList<>();
        likelihoods.keySet().forEach(words -> rated.add(new Rated(words, poll.agreement(words, price))));
        rated.sort(Rated.BEST_FIRST);
        List<List<String>> parents = rated.stream().limit(PARENTS).map(Rated::words).toList();
        for (Recombination.Reply reply : new Recombination(parents).all()) {
            if (!likelihoods.containsKey(reply.words())) {
                rated.add(new Rated(reply.words(), poll.agreement(reply.words(), price) - (reply.joined() ? JOIN : 0)));
            }
        }
        rated.sort(Rated.BEST_FIRST);
        return rated.stream().map(Rated::words).toList();
    }

    /** How likely each reply is the right one. */
    private Map<List<String>, Double> likelihoods(List<Candidate> candidates) {
        double best = candidates.stream().mapToDouble(Candidate::match).max().orElse(0);
        Map<List<String>, Double> likelihoods = new LinkedHashMap<>();
        candidates.forEach(candidate -> likelihoods.merge(candidate.words(), Math.exp(sharpness * (candidate.match() - best)), Double::sum));
        double sum = likelihoods.values().stream().mapToDouble(likelihood -> likelihood).sum();
        likelihoods.replaceAll((words, likelihood) -> likelihood / sum);
        return likelihoods;
    }

    private record Rated(List<String> words, double agreement) {

        static final Comparator<Rated> BEST_FIRST = Comparator.comparingDouble(Rated::agreement).reversed();
    }
}
