package org.yaosu.dialogue.offline.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.yaosu.dialogue.offline.rank.Candidate;
import org.yaosu.dialogue.offline.rank.Filling;
import org.yaosu.dialogue.offline.scene.Line;
import org.yaosu.dialogue.offline.skill.Clue;

/** What was learned, open for search. Safe for use by several threads. */
public final class TurnIndex implements Closeable {

    /** Patterns looked at for each candidate: many name facts that a request does not have. */
    private static final int PATTERNS = 4;

    private final Directory folder;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** @throws IOException if there is no index, or it cannot be understood; the message says which and what to do */
    TurnIndex(Path index) throws IOException {
        if (!Files.isDirectory(index)) {
            throw new IOException("there is no index " + index + "; make one with: dialogue index CORPUS... -o " + index);
        }
        // Always mapped: a file that is read through a channel is closed for all threads where one of them is interrupted.
        folder = new MMapDirectory(index);
        try {
            reader = open(index);
        } catch (IOException | RuntimeException broken) {
            folder.close();
            throw broken;
        }
        searcher = new IndexSearcher(reader);
    }

    private DirectoryReader open(Path index) throws IOException {
        DirectoryReader opened;
        try {
            opened = DirectoryReader.open(folder);
        } catch (IndexNotFoundException none) {
            throw new IOException(index + " holds no index; make one with: dialogue index CORPUS... -o " + index, none);
        } catch (ClosedByInterruptException interrupted) {
            throw new IOException(index + " was not opened: the thread was interrupted", interrupted);
        } catch (IOException | RuntimeException damaged) {
            // Among them what Lucene makes of bytes that mean nothing, such as codecs with names that nobody knows.
            throw new IOException(index + " is damaged, or no index that this version understands; make it anew with: dialogue index CORPUS... -o " + index, damaged);
        }
        if (!Fields.CURRENT.equals(opened.getIndexCommit().getUserData().get(Fields.VERSION))) {
            opened.close();
            throw new IOException(index + " is no index of dialogues that this version understands; make it anew with: dialogue index CORPUS... -o " + index);
        }
        return opened;
    }

    /** Keeps it open until {@link #release}; false where it is closed already. */
    boolean hold() {
        return reader.tryIncRef();
    }

    void release() throws IOException {
        reader.decRef();
    }

    /** What was said at the moments most like this one, so far as it can be filled; best match first. */
    public List<Candidate> search(String subtrack, List<Clue> clues, Filling filling, int most) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Clue clue : heaviest(clues)) {
            query.add(new BoostQuery(new TermQuery(new Term(Fields.clues(subtrack), clue.term())), clue.weight()), Occur.SHOULD);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query.build(), most * PATTERNS).scoreDocs) {
            Optional<List<String>> words = filling.fill(pattern(found.doc));
            words.ifPresent(filled -> candidates.add(new Candidate(filled, found.score)));
            if (candidates.size() == most) {
                break;
            }
        }
        return candidates;
    }

    /** The clues that tell most: a turn of a thousand words has more of them than Lucene takes. */
    private static List<Clue> heaviest(List<Clue> clues) {
        int most = IndexSearcher.getMaxClauseCount();
        return clues.size() <= most ? clues : clues.stream().sorted(Comparator.comparingDouble(Clue::weight).reversed()).limit(most).toList();
    }

    private List<String> pattern(int document) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        BinaryDocValues patterns = leaf.reader().getBinaryDocValues(Fields.PATTERN);
        if (patterns == null || !patterns.advanceExact(document - leaf.docBase)) {
            return List.of();
        }
        return Line.words(patterns.binaryValue().utf8ToString());
    }

    @Override
    public void close() throws IOException {
        try (folder) {
            reader.close();
        }
    }
}
