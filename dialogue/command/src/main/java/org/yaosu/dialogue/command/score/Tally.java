package org.yaosu.dialogue.command.score;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Counts over the replies of one subtask; every metric is of the sums, none a mean over replies. */
final class Tally {

    private final Vocabulary vocabulary;
    private final Ngrams words = new Ngrams();
    private final Ngrams pairs = new Ngrams();
    private long rows;
    private long characters;
    private long goldCharacters;
    private long sameCharacters;
    private long goldWords;
    private long sameWords;
    private long samePairs;

    /** @param vocabulary the one of all tallies that are to be added up */
    Tally(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void add(String prediction, String gold) {
        rows++;
        String[] said = Vocabulary.words(prediction);
        String[] right = Vocabulary.words(gold);
        long[] saidCharacters = String.join("", said).codePoints().asLongStream().toArray();
        long[] rightCharacters = String.join("", right).codePoints().asLongStream().toArray();
        characters += saidCharacters.length;
        goldCharacters += rightCharacters.length;
        sameCharacters += same(saidCharacters, rightCharacters);
        long[] saidWords = vocabulary.unigrams(said);
        long[] rightWords = vocabulary.unigrams(right);
        goldWords += rightWords.length;
        sameWords += same(saidWords, rightWords);
        words.add(saidWords);
        long[] saidPairs = Vocabulary.bigrams(saidWords);
        samePairs += same(saidPairs, Vocabulary.bigrams(rightWords));
        pairs.add(saidPairs);
    }

    /** How many of the one are among the other, each as often as it is there. */
    private static long same(long[] said, long[] right) {
        Map<Long, Integer> left = new HashMap<>();
        Arrays.stream(right).forEach(one -> left.merge(one, 1, Integer::sum));
        return Arrays.stream(said).filter(one -> left.merge(one, -1, Integer::sum) >= 0).count();
    }

    /** Adds what another one of the same vocabulary counted. */
    void addAll(Tally other) {
        rows += other.rows;
        characters += other.characters;
        goldCharacters += other.goldCharacters;
        sameCharacters += other.sameCharacters;
        goldWords += other.goldWords;
        sameWords += other.sameWords;
        samePairs += other.samePairs;
        words.addAll(other.words);
        pairs.addAll(other.pairs);
    }

    /** What came of it. A share of nothing is 0. */
    Metrics metrics() {
        double precision1 = share(sameWords, words.size());
        double brevity = words.size() >= goldWords ? 1 : words.size() == 0 ? 0 : Math.exp(1 - (double) goldWords / words.size());
        // twice the same of both lengths is the harmonic mean of precision and recall
        return new Metrics(rows, 100 * share(2 * sameCharacters, characters + goldCharacters), brevity * precision1,
                brevity * Math.sqrt(precision1 * share(samePairs, pairs.size())), words.distinct(), pairs.distinct());
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
