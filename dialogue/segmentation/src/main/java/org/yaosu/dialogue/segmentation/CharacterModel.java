package org.yaosu.dialogue.segmentation;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * Finds words in a run of Chinese characters that the dictionary has no words for: a hidden Markov model of where in a word a character
 * stands, at its beginning, in its middle, at its end or alone. Immutable.
 */
final class CharacterModel {

    private static final String PLACES = "BMES";
    private static final int BEGIN = 0;
    private static final int MIDDLE = 1;
    private static final int END = 2;
    private static final int SINGLE = 3;

    private static final float NEVER = -3.14e30f;

    /** Logarithms of probabilities, as jieba publishes them: of the first place, and of a place after another one. */
    private static final float[] START = {-0.26268660809250016f, NEVER, NEVER, -1.4652633398537678f};
    private static final float[][] AFTER = {
        {NEVER, -0.916290731874155f, -0.51082562376599f, NEVER},
        {NEVER, -1.2603623820268226f, -0.33344856811948514f, NEVER},
        {-0.5897149736854513f, NEVER, NEVER, -0.8085250474669937f},
        {-0.7211965654669841f, NEVER, NEVER, -0.6658631448798212f}};

    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fd5';

    private final float[][] emissions = new float[PLACES.length()][LAST - FIRST + 1];

    private CharacterModel() {
        for (float[] place : emissions) {
            Arrays.fill(place, NEVER);
        }
    }

    /** Reads lines of a place, then of the characters that stand there with the logarithms of their probabilities. */
    static CharacterModel read(BufferedReader lines) throws IOException {
        CharacterModel model = new CharacterModel();
        int place = -1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] parts = line.split("\t");
            if (parts.length == 1 && parts[0].length() == 1) {
                place = PLACES.indexOf(parts[0]);
            } else if (parts.length == 2 && place >= 0 && covers(parts[0].charAt(0))) {
                model.emissions[place][parts[0].charAt(0) - FIRST] = Float.parseFloat(parts[1]);
            }
        }
        return model;
    }

    /** Whether it is a Chinese character that the model is about. */
    static boolean covers(char character) {
        return character >= FIRST && character <= LAST;
    }

    /** Gives start and end of each word of a run of characters that it {@link #covers}. */
    void words(CharSequence text, int from, int to, BiConsumer<Integer, Integer> word) {
        byte[][] before = new byte[to - from][PLACES.length()];
        float[] scores = new float[PLACES.length()];
        for (int place = 0; place < scores.length; place++) {
            scores[place] = START[place] + emissions[place][text.charAt(from) - FIRST];
        }
        for (int at = from + 1; at < to; at++) {
            scores = step(scores, text.charAt(at), before[at - from]);
        }
        byte[] places = new byte[to - from];
        int place = scores[END] >= scores[SINGLE] ? END : SINGLE;
        for (int at = places.length - 1; at >= 0; at--) {
            places[at] = (byte) place;
            place = before[at][place];
        }
        int start = from;
        for (int at = from; at < to; at++) {
            if (places[at - from] == END || places[at - from] == SINGLE || at == to - 1) {
                word.accept(start, at + 1);
                start = at + 1;
            }
        }
    }

    private float[] step(float[] scores, char next, byte[] before) {
        float[] better = new float[scores.length];
        float most = NEVER * 4;
        for (int place = BEGIN; place <= SINGLE; place++) {
            int best = place == MIDDLE || place == END ? BEGIN : END;
            int other = best == BEGIN ? MIDDLE : SINGLE;
            if (scores[other] + AFTER[other][place] > scores[best] + AFTER[best][place]) {
                best = other;
            }
            before[place] = (byte) best;
            better[place] = scores[best] + AFTER[best][place] + emissions[place][next - FIRST];
            most = Math.max(most, better[place]);
        }
        // What counts are differences: in a long run the sums themselves would lose them.
        for (int place = BEGIN; place <= SINGLE; place++) {
            better[place] -= most;
        }
        return better;
    }
}
