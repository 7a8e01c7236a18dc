package org.yaosu.dialogue.command.score;

/**
 * How good the replies of one subtask are.
 *
 * @param rows the number of replies
 * @param f1 of characters, over the whole corpus, from 0 to 100
 * @param bleu1 of words, from 0 to 1
 * @param bleu2 of words and pairs of words, from 0 to 1
 * @param distinct1 the different words of the replies as a share of all, from 0 to 1
 * @param distinct2 the different pairs of words of the replies as a share of all, from 0 to 1
 */
public record Metrics(long rows, double f1, double bleu1, double bleu2, double distinct1, double distinct2) {

    private static final double PERCENT = 100;
    private static final int MEASURES = 3;

    /** F1/100 + BLEU1 + BLEU2, the form in which results of 2020 were published. */
    public double sum() {
        return f1 / PERCENT + bleu1 + bleu2;
    }

    /** The mean of F1/100, BLEU1 and BLEU2. */
    public double mean() {
        return sum() / MEASURES;
    }
}
