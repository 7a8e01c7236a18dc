package org.yaosu.dialogue.segmentation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the bundle holds: jieba's dictionary and character model. Read when the class is first used, which takes half a second. */
final class Vocabulary {

    static final Cutter CUTTER = cutter();

    private Vocabulary() {
    }

    private static Cutter cutter() {
        try (BufferedReader words = lines("dict.txt"); BufferedReader characters = lines("prob_emit.txt")) {
            return new Cutter(Lexicon.read(words), CharacterModel.read(characters));
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle's dictionary cannot be read: " + e.getMessage(), e);
        }
    }

    private static BufferedReader lines(String name) {
        return new BufferedReader(new InputStreamReader(Vocabulary.class.getResourceAsStream("/" + name), StandardCharsets.UTF_8));
    }
}
