package org.yaosu.dialogue.offline.index;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexWriter;
import org.yaosu.dialogue.offline.skill.Clue;

/** Clues as Lucene takes terms, as they are, without those that are too long for it. */
final class ClueStream extends TokenStream {

    /** Each UTF-16 unit takes three bytes of UTF-8 at most. */
    private static final int LONGEST = IndexWriter.MAX_TERM_LENGTH / 3;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<Clue> clues;
    private Iterator<Clue> next;

    ClueStream(List<Clue> clues) {
        this.clues = clues;
    }

    @Override
    public void reset() {
        next = clues.iterator();
    }

    @Override
    public boolean incrementToken() {
        while (next.hasNext()) {
            String text = next.next().term();
            // A word of thousands of letters tells nothing, and is more than Lucene takes.
            if (text.length() <= LONGEST) {
                clearAttributes();
                term.append(text);
                return true;
            }
        }
        return false;
    }
}
