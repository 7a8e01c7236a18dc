package org.yaosu.dialogue.segmentation;

import java.util.List;

/**
 * Whether blanks separate the words of a text already. They do where most words that could stand without a blank between them have one;
 * how many that must be depends on whether the signs of sentences stand alone or stick to words. Words beside Latin ones do not count,
 * since people set blanks there too. The limits are those by which 99.9% of the texts of the public corpora are known as separated.
 */
final class Separation {

    private static final String SIGNS = "，。！？；,!?;";
    private static final int LATIN_END = 0x250;

    /** The least share of blanks. */
    private static final double WITH_SIGNS_ALONE = 0.2;
    private static final double WITHOUT_SIGNS = 0.5;
    private static final double WITH_SIGNS_STUCK = 0.8;

    private int blanks;
    private int joints;
    private int alone;
    private int stuck;

    private Separation() {
    }

    /** @param pieces what stands between blanks, each as the words that it holds */
    static boolean holds(List<List<String>> pieces) {
        return pieces.size() > 1 && new Separation().of(pieces);
    }

    private boolean of(List<List<String>> pieces) {
        String before = "";
        for (List<String> words : pieces) {
            blanks += joint(before, words.get(0)) ? 1 : 0;
            before = words.get(0);
            for (String word : words.subList(1, words.size())) {
                joints += joint(before, word) ? 1 : 0;
                before = word;
            }
            sign(words);
        }
        double least = alone > stuck ? WITH_SIGNS_ALONE : alone < stuck ? WITH_SIGNS_STUCK : WITHOUT_SIGNS;
        return blanks >= least * (blanks + joints);
    }

    private void sign(List<String> words) {
        if (words.stream().allMatch(Separation::isSign)) {
            alone++;
        } else if (isSign(words.get(words.size() - 1)) || isSign(words.get(0))) {
            stuck++;
        }
    }

    private static boolean isSign(String word) {
        return SIGNS.contains(word);
    }

    private static boolean joint(String before, String after) {
        return !before.isEmpty() && before.charAt(before.length() - 1) >= LATIN_END && after.charAt(0) >= LATIN_END;
    }
}
