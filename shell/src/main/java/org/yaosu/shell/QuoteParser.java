package org.yaosu.shell;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * Gogo's parser, with a defect mended: in a word with a quotation mark that is still open it puts the cursor behind the
 * word's end (gogo.jline 1.1.8), and JLine's completion then fails and takes the shell down.
 */
final class QuoteParser implements Parser {

    private final Parser parser;

    QuoteParser(Parser parser) {
        this.parser = parser;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        ParsedLine parsed = parser.parse(line, cursor, context);
        return context == ParseContext.COMPLETE && parsed instanceof CompletingParsedLine completing
                && parsed.wordCursor() > parsed.word().length() ? new AtWordEnd(completing) : parsed;
    }

    @Override
    public boolean isEscapeChar(char character) {
        return parser.isEscapeChar(character);
    }

    private record AtWordEnd(CompletingParsedLine parsed) implements CompletingParsedLine {

        @Override
        public int wordCursor() {
            return parsed.word().length();
        }

        @Override
        public String word() {
            return parsed.word();
        }

        @Override
        public int wordIndex() {
            return parsed.wordIndex();
        }

        @Override
        public List<String> words() {
            return parsed.words();
        }

        @Override
        public String line() {
            return parsed.line();
        }

        @Override
        public int cursor() {
            return parsed.cursor();
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return parsed.escape(candidate, complete);
        }

        @Override
        public int rawWordCursor() {
            return parsed.rawWordCursor();
        }

        @Override
        public int rawWordLength() {
            return parsed.rawWordLength();
        }
    }
}
