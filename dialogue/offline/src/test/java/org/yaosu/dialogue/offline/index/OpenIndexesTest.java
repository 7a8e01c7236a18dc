package org.yaosu.dialogue.offline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.dialogue.offline.Requests;
import org.yaosu.dialogue.offline.rank.Filling;
import org.yaosu.dialogue.offline.scene.Line;
import org.yaosu.dialogue.offline.scene.Scene;
import org.yaosu.dialogue.offline.scene.Slots;
import org.yaosu.dialogue.offline.skill.Clue;

@Timeout(120)
class OpenIndexesTest {

    private static final int THREADS = 8;

    private final OpenIndexes indexes = new OpenIndexes();
    @TempDir
    Path folder;
    private Path index;

    @BeforeEach
    void place() {
        index = folder.resolve("index");
    }

    @AfterEach
    void close() throws IOException {
        indexes.close();
    }

    @Test
    void anIndexThatWasReplacedIsOpenedAnew() throws IOException {
        write("一");
        assertThat(replies()).containsExactly("一");

        write("二");

        assertThat(replies()).containsExactly("二");
    }

    @Test
    void whatIsInUseIsReadToItsEndWhileAnotherTakesItsPlace() throws IOException {
        write("一");

        assertThat(indexes.<List<String>>use(index, turns -> {
            write("二");
            assertThat(replies()).containsExactly("二");
            return search(turns);
        })).containsExactly("一");
    }

    @Test
    void whatIsInUseIsReadToItsEndWhereAllAreClosed() throws IOException {
        write("一");

        assertThat(indexes.<List<String>>use(index, turns -> {
            indexes.close();
            return search(turns);
        })).containsExactly("一");
    }

    @Test
    void anIndexThatIsAskedForAfterTheEndIsClosedWithItsUse() throws IOException {
        write("一");
        indexes.close();
        List<TurnIndex> used = new ArrayList<>();

        assertThat(indexes.<List<String>>use(index, turns -> {
            used.add(turns);
            return search(turns);
        })).containsExactly("一");
        assertThat(used).singleElement().matches(turns -> !turns.hold(), "closed");
    }

    @Test
    void moreIndexesThanAreKeptOpenAreAnsweredFrom() throws IOException {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 6; i++) {
                index = folder.resolve("index" + i);
                if (round == 0) {
                    write("第" + i);
                }
                assertThat(replies()).containsExactly("第" + i);
            }
        }
    }

    @Test
    void anIndexThatWasDeletedIsReadOnWhileItIsOpen() throws IOException {
        write("一");
        replies();

        Files.move(index, folder.resolve("away"));

        assertThat(replies()).containsExactly("一");
    }

    @Test
    void aMissingIndexIsNamed() {
        unreadable("there is no index", index.toString(), "dialogue index");
    }

    @Test
    void anEmptyFolderIsNamed() throws IOException {
        Files.createDirectory(index);

        unreadable("holds no index", index.toString());
    }

    @Test
    void whatAnInterruptedBuildLeftIsNoIndex() throws IOException {
        try (FSDirectory directory = FSDirectory.open(index)) {
            IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig().setCommitOnClose(false));
            writer.addDocument(new Document());
            writer.flush();
            assertThat(directory.listAll()).hasSizeGreaterThan(1);

            unreadable("holds no index", index.toString());
            writer.close();
        }
    }

    @Test
    void anIndexOfAnotherVersionIsNamed() throws IOException {
        try (IndexWriter writer = new IndexWriter(FSDirectory.open(index), new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of(Fields.VERSION, "0").entrySet());
        }

        unreadable("understands", index.toString(), "dialogue index");
    }

    @Test
    void aDamagedIndexIsNamedWhateverFileIsCutOff() throws IOException {
        write("一");
        try (Stream<Path> all = Files.list(index)) {
            for (Path file : all.filter(path -> !path.endsWith("write.lock")).toList()) {
                byte[] whole = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(whole, whole.length / 2));

                unreadable("is damaged", index.toString(), "dialogue index");

                Files.write(file, whole);
            }
        }
    }

    @Test
    void manyThreadsReadOneIndex() throws Exception {
        write("一");

        assertThat(whileRead(() -> { })).isGreaterThan(THREADS);
    }

    @Test
    void noReaderFailsWhileAnIndexIsReplacedAgainAndAgain() throws Exception {
        write("一");

        assertThat(whileRead(() -> {
            for (int i = 0; i < 20; i++) {
                write("一");
            }
        })).isGreaterThan(THREADS);
    }

    @Test
    void aReaderThatIsInterruptedDoesNotDisturbTheOthers() throws IOException {
        write(IntStream.range(0, 500).mapToObj(i -> "第" + i).toArray(String[]::new));

        Thread.currentThread().interrupt();
        try {
            replies();
        } catch (IOException mayFail) {
            assertThat(mayFail).hasMessageContaining(index.toString());
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(replies()).isNotEmpty();

        Thread.currentThread().interrupt();
        assertThat(replies()).isNotEmpty();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(replies()).isNotEmpty();
    }

    @Test
    void whatTellsMostIsSearchedForWhereThereIsMoreThanCanBe() throws IOException {
        write("一");
        List<Clue> clues = new ArrayList<>(List.of(new Clue("u:好", 1)));
        IntStream.range(0, 2000).forEach(i -> clues.add(new Clue("b:" + i, 0.3f)));

        assertThat(indexes.<List<String>>use(index, turns -> search(turns, clues))).containsExactly("一");
    }

    /** How many searches succeeded while something was done. */
    private int whileRead(Change change) throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(THREADS);
        AtomicBoolean end = new AtomicBoolean();
        try {
            Callable<Integer> reader = () -> {
                int read = 0;
                for (; !end.get() || read < 2; read++) {
                    assertThat(replies()).containsExactly("一");
                }
                return read;
            };
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(readers.submit(reader));
            }
            change.make();
            end.set(true);
            int read = 0;
            for (Future<Integer> one : all) {
                read += one.get();
            }
            return read;
        } finally {
            end.set(true);
            readers.shutdownNow();
        }
    }

    private interface Change {
        void make() throws Exception;
    }

    private void unreadable(String... why) {
        assertThatIOException().isThrownBy(this::replies).withMessageContainingAll(why);
    }

    private void write(String... responses) throws IOException {
        Corpora.index(index, Stream.of(responses).map(response -> Corpora.row(Requests.chitchat("好 吗"), response)).toArray(String[]::new));
    }

    private List<String> replies() throws IOException {
        return indexes.use(index, OpenIndexesTest::search);
    }

    private static List<String> search(TurnIndex turns) throws IOException {
        return search(turns, List.of(new Clue("u:好", 1)));
    }

    private static List<String> search(TurnIndex turns, List<Clue> clues) throws IOException {
        DialogueRequest request = Requests.chitchat("好");
        Filling filling = new Filling(Scene.of(request, List.of(Line.of("好")), new Slots(List.of())));
        return turns.search(DialogueRequest.CHITCHAT, clues, filling, 10).stream().map(found -> String.join("", found.words())).toList();
    }
}
