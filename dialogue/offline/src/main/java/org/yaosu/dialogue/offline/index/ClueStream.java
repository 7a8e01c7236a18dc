package org.yaosu.dialogue.offline.index;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.yaosu.dialogue.offline.skill.Clue;

/** Clues as Lucene takes terms, as they are. */
final class ClueStream extends TokenStream {

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
        if (!next.hasNext()) {
            return false;
        }
        clearAttributes();
        term.append(next.next().term());
        return true;
    }
}
