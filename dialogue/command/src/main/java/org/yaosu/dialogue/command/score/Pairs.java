package org.yaosu.dialogue.command.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.chatfiles.line.Line;
import org.yaosu.chatfiles.line.LineFile;
import org.yaosu.dialogue.command.score.Golds.Gold;

/**
 * Reads replies and what would have been right.
 *
 * @param format reads rows of JSON
 */
public record Pairs(DialogueFormat format) {

    /**
     * Scores a file of lines {@code prediction TAB gold}.
     *
     * @throws IOException if a line is no such pair, or there is none; the message says which
     */
    public DialogueScore score(Path pairs) throws IOException {
        Scoring scoring = new Scoring();
        try (LineFile file = LineFile.open(pairs)) {
            for (Optional<Line> line = file.next(); line.isPresent(); line = file.next()) {
                String text = text(pairs, line.get());
                int tab = text.indexOf('\t');
                if (tab < 0 || text.indexOf('\t', tab + 1) >= 0) {
                    throw new IOException(pairs + ", line " + line.get().number() + ": it is no pair 'prediction TAB gold'; where the replies stand alone, name"
                            + " the file with the right ones too: dialogue score OUT GOLD");
                }
                scoring.add("", text.substring(0, tab), Optional.of(text.substring(tab + 1)));
            }
        }
        return scoring.score(pairs);
    }

    /**
     * Scores a file of replies, one a line, against a file of right ones.
     *
     * @throws IOException if a line cannot be read, or the numbers of lines differ; the message says which
     */
    public DialogueScore score(Path replies, Path golds) throws IOException {
        Scoring scoring = new Scoring();
        try (LineFile file = LineFile.open(replies); Golds right = new Golds(golds, format)) {
            long lines = 0;
            long missing = 0;
            Optional<Line> line = file.next();
            Optional<Gold> gold = right.next();
            for (; line.isPresent() && gold.isPresent(); line = file.next(), gold = right.next()) {
                lines++;
                scoring.add(gold.get().subtask(), text(replies, line.get()), gold.get().text());
                missing += gold.get().text().isEmpty() ? 1 : 0;
            }
            long more = lines;
            long moreGold = lines;
            for (; line.isPresent(); line = file.next()) {
                more++;
            }
            for (; gold.isPresent(); gold = right.next()) {
                moreGold++;
            }
            if (more != moreGold) {
                throw new IOException(replies + " has " + count(more) + " and " + golds + " has " + count(moreGold)
                        + "; a reply belongs to each line, in order: are both of the same dialogues?");
            }
            if (lines > 0 && missing == lines) {
                throw new IOException("no row of " + golds + " has a response to score against; name the file that has");
            }
        }
        return scoring.score(replies);
    }

    private static String count(long lines) {
        return lines + (lines == 1 ? " line" : " lines");
    }

    static String text(Path path, Line line) throws IOException {
        if (line.trouble().isPresent()) {
            throw new IOException(path + ", line " + line.number() + ": " + line.trouble().get());
        }
        return line.text();
    }
}
