package org.yaosu.engine.prompt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.Question;

/**
 * Cuts chats to the window of a model: in one piece where it fits, else between turns. A chunk begins with the last turns of
 * the one before, so that a question and its answer are seen together: at most {@value #OVERLAP_TURNS} turns, and at most a
 * tenth of the room. Time and memory grow with the chat's length alone.
 */
public final class Chunker {

    /** An answer mostly follows within three turns. */
    static final int OVERLAP_TURNS = 3;

    /** One part in so many of the room may be taken by turns that were seen before: what is asked twice is paid twice. */
    private static final int OVERLAP_SHARE = 10;

    private final Size room;
    private final Size overlap;
    private final List<List<Line>> chunks = new ArrayList<>();
    private List<Line> current = new ArrayList<>();
    private Size used = Size.ZERO;

    private Chunker(Size room) {
        this.room = room;
        this.overlap = room.dividedBy(OVERLAP_SHARE);
    }

    /**
     * The chat in chunks, for each of which all of the template's prompts fit the window, replies at their longest. Every
     * turn is in a chunk, in order; one that is too long alone is cut into several, at the end of a line or sentence where
     * there is one. Examples count as far as they leave a chat half of the room that it would have without any;
     * {@link PromptRenderer} leaves out the others where they do not fit.
     *
     * @param frame the question; its chat is not looked at
     * @param lines the chat; no turn at all gives no chunk
     * @throws WindowTooSmallException if the window has no room for a chat even without examples
     */
    public static List<List<Line>> chunks(PromptTemplate template, Question frame, List<Line> lines, Window window) {
        Room measure = new Room(template, window);
        Chunker chunker = new Chunker(measure.ofTurns(measure.fitting(frame)));
        lines.forEach(chunker::add);
        return chunker.end();
    }

    private void add(Line line) {
        Size size = size(line);
        if (size.within(room)) {
            add(line, size);
        } else {
            Splitter.split(line, room).forEach(piece -> add(piece, size(piece)));
        }
    }

    private void add(Line line, Size size) {
        if (!used.plus(size).within(room)) {
            chunks.add(List.copyOf(current));
            current = repeated(size);
            used = current.stream().map(Chunker::size).reduce(Size.ZERO, Size::plus);
        }
        current.add(line);
        used = used.plus(size);
    }

    /** The last turns again, as many as leave room for the next. */
    private List<Line> repeated(Size next) {
        Deque<Line> last = new ArrayDeque<>();
        Size taken = Size.ZERO;
        for (int i = current.size() - 1; i >= 0 && last.size() < OVERLAP_TURNS; i--) {
            taken = taken.plus(size(current.get(i)));
            if (!taken.within(overlap) || !taken.plus(next).within(room)) {
                break;
            }
            last.addFirst(current.get(i));
        }
        return new ArrayList<>(last);
    }

    private List<List<Line>> end() {
        if (!current.isEmpty()) {
            chunks.add(List.copyOf(current));
        }
        return List.copyOf(chunks);
    }

    private static Size size(Line line) {
        return Size.of(ChatText.line(line));
    }
}
