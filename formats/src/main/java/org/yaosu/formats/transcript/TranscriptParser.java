package org.yaosu.formats.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaosu.api.chat.Span;
import org.yaosu.api.chat.Turn;

/**
 * Splits a chat's text into turns. Messages start with {@code speaker：}, but so do lines of forms and broadcasts, so
 * speakers are found by evidence over the whole text first ({@link Speakers}); then the text is cut where their names
 * start a line. Takes time in proportion to the text.
 */
public final class TranscriptParser {

    private TranscriptParser() {
    }

    /**
     * The turns of a text, in order. Text before the first speaker, and text without any, is a turn of an empty speaker.
     */
    public static List<Turn> turns(String source) {
        Lines lines = new Lines(source);
        Quotes quotes = new Quotes(source, lines);
        Set<String> speakers = new Speakers(source, lines, quotes).names();
        List<Turn> turns = new ArrayList<>();
        String speaker = "";
        Span label = new Span(0, 0);
        int start = 0;
        for (int line = 0; line < lines.count(); line++) {
            Label next = quotes.covers(line) ? null : Label.at(source, lines.start(line), lines.end(line));
            String name = next == null ? "" : next.name(source);
            if (speakers.contains(name)) {
                add(turns, source, speaker, label, start, line == 0 ? 0 : lines.end(line - 1));
                speaker = name;
                label = new Span(next.start(), next.end());
                start = Text.skipBlanks(source, next.text(), lines.end(line));
            }
        }
        add(turns, source, speaker, label, start, lines.count() == 0 ? 0 : lines.end(lines.count() - 1));
        return turns;
    }

    private static void add(List<Turn> turns, String source, String speaker, Span label, int start, int end) {
        boolean nobody = speaker.isEmpty() && Text.skipBlanks(source, start, end) == end;
        if (!nobody) {
            turns.add(new Turn(speaker, label, source.substring(start, end), new Span(start, end), Optional.empty()));
        }
    }
}
