package org.yaosu.dialogue.offline.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.apache.lucene.store.FSDirectory;
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
        folder = FSDirectory.open(index);
        try {
            reader = DirectoryReader.open(folder);
            try {
                if (!Fields.CURRENT.equals(reader.getIndexCommit().getUserData().get(Fields.VERSION))) {
                    throw new IOException(index + " is no index of dialogues that this version understands; make it anew with: dialogue index");
                }
                searcher = new IndexSearcher(reader);
            } catch (IOException | RuntimeException broken) {
                reader.close();
                throw broken;
            }
        } catch (IndexNotFoundException none) {
            folder.close();
            throw new IOException(index + " holds no index; make one with: dialogue index CORPUS... -o " + index, none);
        } catch (IOException | RuntimeException broken) {
            folder.close();
            throw broken;
        }
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
        // The last ones tell most: a turn of a thousand words has more than Lucene takes.
        for (Clue clue : clues.subList(Math.max(0, clues.size() - IndexSearcher.getMaxClauseCount()), clues.size())) {
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
