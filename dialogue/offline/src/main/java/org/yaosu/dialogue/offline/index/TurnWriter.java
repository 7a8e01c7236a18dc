package org.yaosu.dialogue.offline.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** Writes a new index. For one thread. */
final class TurnWriter implements Closeable {

    private final Directory folder;
    private final IndexWriter writer;

    TurnWriter(Path index) throws IOException {
        folder = FSDirectory.open(index);
        try {
            writer = new IndexWriter(folder, new IndexWriterConfig().setOpenMode(OpenMode.CREATE));
        } catch (IOException | RuntimeException failed) {
            folder.close();
            throw failed;
        }
    }

    void add(String subtrack, Turn turn) throws IOException {
        Document document = new Document();
        document.add(new TextField(Fields.clues(subtrack), new ClueStream(turn.clues())));
        document.add(new BinaryDocValuesField(Fields.PATTERN, new BytesRef(String.join(" ", turn.pattern()))));
        writer.addDocument(document);
    }

    /** Makes what was added last. */
    void finish() throws IOException {
        writer.forceMerge(1);
        writer.setLiveCommitData(Map.of(Fields.VERSION, Fields.CURRENT).entrySet());
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        try (folder) {
            writer.rollback();
        }
    }
}
