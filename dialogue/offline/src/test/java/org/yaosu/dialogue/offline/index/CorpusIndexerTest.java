package org.yaosu.dialogue.offline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.api.dialogue.DialogueIndexer;
import org.yaosu.api.dialogue.IndexReport;
import org.yaosu.dialogue.offline.Requests;
import org.yaosu.dialogue.segmentation.WordSegmenter;
import org.yaosu.dialogue.service.format.JsonDialogueFormat;

class CorpusIndexerTest {

    private static final String ROW = Corpora.row(Requests.chitchat("你 好"), "好 呀");

    @TempDir
    Path folder;
    private Path index;

    @BeforeEach
    void place() {
        index = folder.resolve("index");
    }

    @Test
    void rowsThatShowAConversationAtSeveralMomentsGiveEachTurnOnce() throws IOException {
        IndexReport report = Corpora.index(index, Corpora.row(Requests.chitchat("一"), "二"), Corpora.row(Requests.chitchat("一", "二", "三"), "四"),
                Corpora.row(Requests.chitchat("一", "二", "三", "四", "五"), ""));

        assertThat(report.rows()).isEqualTo(Map.of("chitchat", 3L));
        assertThat(report.turns()).isEqualTo(Map.of("chitchat", 2L));
    }

    @Test
    void turnsWhoseHashCodesAreEqualAreTwo() throws IOException {
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());

        IndexReport report = Corpora.index(index, Corpora.row(Requests.knowledge("星夜", "列车", List.of()), "Aa"),
                Corpora.row(Requests.knowledge("星夜", "列车", List.of()), "BB"));

        assertThat(report.turns()).isEqualTo(Map.of("knowledge", 2L));
    }

    @Test
    void aFileIsUnzippedWhereItsContentSaysSo() throws IOException {
        Path zipped = Corpora.zip(folder.resolve("corpus.jsonl"), ROW);

        assertThat(Corpora.indexer().index(List.of(zipped), index).turns()).isEqualTo(Map.of("chitchat", 1L));
    }

    @Test
    void aZippedFileThatWasCutOffIsNamed() throws IOException {
        Path zipped = Corpora.zip(folder.resolve("corpus.gz"), ROW);
        Files.write(zipped, Arrays.copyOf(Files.readAllBytes(zipped), 40));

        refused(zipped, "corpus.gz", "cannot be read");
    }

    @Test
    void aFileThatIsNotUtf8IsNamed() throws IOException {
        Path other = Files.writeString(folder.resolve("gbk.jsonl"), ROW, Charset.forName("GBK"));

        refused(other, "gbk.jsonl", "is not UTF-8");
    }

    @Test
    void aLineThatIsNotUtf8IsRejectedAndTheRestLearned() throws IOException {
        Path corpus = Corpora.write(folder.resolve("corpus.jsonl"), ROW);
        Files.write(corpus, "好\n".getBytes(Charset.forName("GBK")), StandardOpenOption.APPEND);
        Files.writeString(corpus, ROW.replace("你", "您"), StandardOpenOption.APPEND);

        IndexReport report = Corpora.indexer().index(List.of(corpus), index);

        assertThat(report.turns()).isEqualTo(Map.of("chitchat", 2L));
        assertThat(report.rejections()).containsExactly("corpus.jsonl, line 2: it is not UTF-8");
    }

    @Test
    void aMissingFileIsNamed() {
        refused(folder.resolve("nowhere.jsonl"), "nowhere.jsonl", "there is no file");
    }

    @Test
    void aFolderInThePlaceOfAFileIsNamed() {
        refused(folder, folder.toString(), "is a folder");
    }

    @Test
    void aCorpusWithNothingToLearnIsRefusedWithAReason() throws IOException {
        refused(Corpora.write(folder.resolve("corpus"), "{\"subtrack\": \"weather\", \"history\": [\"hi\", \"ho\"]}"), "no turn to learn", "corpus, line 1: ", "weather");
        refused(Corpora.write(folder.resolve("corpus"), ""), "no turn to learn");
    }

    @Test
    void whatCannotBeUnderstoodIsRejectedAndTheRestLearned() throws IOException {
        IndexReport report = Corpora.index(index, "\uFEFF" + ROW, "", "{", ROW.replace("你", "您"));

        assertThat(report.turns()).isEqualTo(Map.of("chitchat", 2L));
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.rejections()).singleElement().asString().contains("line 3: ");
    }

    @Test
    void aWordThatIsTooLongForTheIndexIsNoReasonToGiveUp() throws IOException {
        IndexReport report = Corpora.index(index, Corpora.row(Requests.knowledge("星夜", "列车", List.of(), "a".repeat(40_000)), "真 长"));

        assertThat(report.turns()).isEqualTo(Map.of("knowledge", 1L));
    }

    @Test
    @Timeout(60)
    void aThousandTurnsAreLearned() throws IOException {
        String[] history = IntStream.range(0, 999).mapToObj(i -> "第 " + i + " 句").toArray(String[]::new);

        assertThat(Corpora.index(index, Corpora.row(Requests.chitchat(history), "完 了")).turns()).isEqualTo(Map.of("chitchat", 500L));
    }

    @Test
    void nothingIsLeftBesideTheIndex() throws IOException {
        Path corpus = Corpora.write(folder.resolve("corpus"), ROW);
        Corpora.indexer().index(List.of(corpus), index);
        Corpora.indexer().index(List.of(corpus), index);

        assertThat(folder).isDirectoryContaining("glob:**/index");
        assertThat(content()).containsExactly(corpus, index);
    }

    @Test
    void aFailureLeavesTheOldIndexAndNothingElse() throws IOException {
        Path corpus = Corpora.write(folder.resolve("corpus"), ROW);
        Corpora.indexer().index(List.of(corpus), index);
        List<Path> before = files(index);

        assertThatIllegalArgumentException().isThrownBy(() -> Corpora.indexer().index(List.of(corpus, folder.resolve("nowhere")), index));

        assertThat(files(index)).isEqualTo(before);
        assertThat(content()).containsExactly(corpus, index);
    }

    @Test
    void anInterruptLeavesTheOldIndexAndNothingElse() throws IOException {
        Path corpus = Corpora.write(folder.resolve("corpus"), ROW, ROW);
        Corpora.indexer().index(List.of(corpus), index);
        List<Path> before = files(index);
        JsonDialogueFormat format = new JsonDialogueFormat();
        DialogueFormat interrupting = json -> {
            Thread.currentThread().interrupt();
            return format.read(json);
        };

        try {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> new CorpusIndexer(interrupting, new WordSegmenter()).index(List.of(corpus), index));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(files(index)).isEqualTo(before);
        assertThat(content()).containsExactly(corpus, index);
    }

    @Test
    void anInterruptWithTheLastRowIsOneToo() throws IOException {
        Path corpus = Corpora.write(folder.resolve("corpus"), ROW);
        JsonDialogueFormat format = new JsonDialogueFormat();
        DialogueIndexer indexer = new CorpusIndexer(json -> {
            Thread.currentThread().interrupt();
            return format.read(json);
        }, new WordSegmenter());

        try {
            assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> indexer.index(List.of(corpus), index));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(content()).containsExactly(corpus);
    }

    private void refused(Path corpus, String... why) {
        assertThatThrownBy(() -> Corpora.indexer().index(List.of(corpus), index))
                .isInstanceOfAny(IOException.class, IllegalArgumentException.class).hasMessageContainingAll(why);
        assertThat(index).doesNotExist();
    }

    private List<Path> content() throws IOException {
        return files(folder);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
