package org.yaosu.dialogue.offline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.dialogue.offline.Requests;

class IndexFolderTest {

    private static final String ROW = Corpora.row(Requests.chitchat("你 好"), "好 呀");

    @TempDir
    Path folder;

    @Test
    void aFolderWithSomethingElseIsLeftAlone() throws IOException {
        Path note = Files.writeString(folder.resolve("note.txt"), "mine");

        refused(folder, "something else");

        assertThat(note).hasContent("mine");
    }

    @Test
    void somebodyElsesLuceneIndexIsLeftAlone() throws IOException {
        Path index = folder.resolve("theirs");
        new IndexWriter(FSDirectory.open(index), new IndexWriterConfig()).close();

        refused(index, "something else");
    }

    @Test
    void anIndexBesideWhichSomebodyKeepsFilesIsLeftAlone() throws IOException {
        Path index = folder.resolve("index");
        Corpora.index(index, ROW);
        Path note = Files.writeString(index.resolve("note.txt"), "mine");

        refused(index, "something else", "note.txt");

        assertThat(note).hasContent("mine");
    }

    @Test
    void aFileInItsPlaceIsLeftAlone() throws IOException {
        refused(Files.writeString(folder.resolve("file"), "mine"), "is a file");
    }

    @Test
    void aPlaceUnderAFileIsRefusedByName() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        refused(file.resolve("index"), file.toString(), "folder");
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Path index = Files.createDirectory(folder.resolve("index"));

        assertThat(Corpora.index(index, ROW).turns()).containsEntry("chitchat", 1L);
    }

    @Test
    void foldersOnTheWayAreMade() throws IOException {
        Path index = folder.resolve("a/b/index");
        Corpora.indexer().index(List.of(Corpora.write(folder.resolve("corpus"), ROW)), index);

        assertThat(index).isDirectory();
    }

    @Test
    void aLinkLeadsToTheIndexThatIsReplaced() throws IOException {
        Path index = folder.resolve("index");
        Path link = folder.resolve("link");
        Corpora.index(index, ROW);
        Files.createSymbolicLink(link, index);

        Corpora.index(link, ROW, ROW.replace("你", "您"));

        assertThat(link).isSymbolicLink();
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index))) {
            assertThat(reader.numDocs()).isEqualTo(2);
        }
    }

    @Test
    void othersMayReadAnIndexAsAnyOtherFolder() throws IOException {
        Path index = folder.resolve("index");
        Corpora.index(index, ROW);

        assertThat(Files.getPosixFilePermissions(index)).isEqualTo(Files.getPosixFilePermissions(Files.createDirectory(folder.resolve("other"))));
    }

    @Test
    @Timeout(120)
    void ofSeveralThatWriteTheSameIndexAtOnceEachSucceedsAndOneIsLeft() throws Exception {
        Path index = Files.createDirectory(folder.resolve("place")).resolve("index");
        Path corpus = Corpora.write(folder.resolve("corpus"), ROW);
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> writer = () -> {
                for (int i = 0; i < 10; i++) {
                    Corpora.indexer().index(List.of(corpus), index);
                }
                return null;
            };
            List<Future<Void>> written = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                written.add(writers.submit(writer));
            }
            for (Future<Void> one : written) {
                one.get();
            }
        } finally {
            writers.shutdownNow();
        }

        try (Stream<Path> left = Files.list(index.getParent())) {
            assertThat(left).containsExactly(index);
        }
    }

    private void refused(Path index, String... why) throws IOException {
        Path corpus = Corpora.write(Files.createTempFile("corpus", ".jsonl"), ROW);
        try {
            assertThatIOException().isThrownBy(() -> Corpora.indexer().index(List.of(corpus), index)).withMessageContainingAll(why);
        } finally {
            Files.delete(corpus);
        }
    }
}
