package org.yaosu.evaluation.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.format.ChatFormatException;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.Label;
import org.yaosu.chatfiles.Readers;
import org.yaosu.evaluation.file.Gold.GoldChat;
import org.yaosu.evaluation.score.Records;

class GoldFileTest {

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        file = Files.createFile(folder.resolve("gold.json"));
    }

    private Gold read(ChatRow... rows) throws IOException {
        return GoldFile.read(file, reader(rows), Records.FORM);
    }

    private static ChatReader reader(ChatRow... rows) {
        Iterator<ChatRow> left = List.of(rows).iterator();
        return input -> () -> left.hasNext() ? Optional.of(left.next()) : Optional.empty();
    }

    private static ChatRow chat(Label... labels) {
        return new ChatRow.Read(new Chat("1", "你好", List.of(), Map.of()), List.of(labels));
    }

    @Test
    void aChatKeepsItsPlaceBehindOneThatCannotBeRead() throws IOException {
        Gold gold = read(new ChatRow.Rejected("it is a number"), chat(Records.record("名", "沈禾")));
        assertThat(gold.rows()).isEqualTo(2);
        assertThat(gold.chats()).extracting(GoldChat::number).containsExactly(2);
        assertThat(gold.warnings()).singleElement().asString().contains("gold.json, chat 1", "left out", "it is a number");
    }

    @Test
    void aFileWithoutLabelsIsRefused() {
        assertThatThrownBy(() -> read(chat(), chat())).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("none of its 2 rows");
        assertThatThrownBy(() -> read()).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("none of its 0 rows");
    }

    @Test
    void aChatWithoutLabelsAmongOthersIsScoredAndNoted() throws IOException {
        Gold gold = read(chat(Records.record("名", "沈禾")), chat());
        assertThat(gold.labels()).containsExactly(List.of(Records.record("名", "沈禾")), List.of());
        assertThat(gold.warnings()).singleElement().asString().contains("chat 2: no gold record");
    }

    @Test
    void joinedItemsAreLeftAsTheyAre() throws IOException {
        Gold gold = read(chat(Records.record("类", "甲、乙")));
        assertThat(gold.labels().get(0).get(0).values()).containsEntry("类", List.of("甲、乙"));
        assertThat(gold.warnings()).isEmpty();
    }

    @Test
    void whatTheFormDoesNotKnowOrDoesNotExpectIsNoted() throws IOException {
        assertThat(read(chat(Records.record("别", "甲", "名", "沈禾|杜若"))).warnings())
                .satisfiesExactly(key -> assertThat(key).contains("别"), list -> assertThat(list).contains("名 is a list"));
    }

    @Test
    void whatTheReaderRefusesIsToldWithTheFile() {
        ChatReader refusing = input -> {
            throw new ChatFormatException("the file is no array");
        };
        assertThatThrownBy(() -> GoldFile.read(file, refusing, Records.FORM)).isInstanceOf(IOException.class).hasMessageContaining("gold.json: the file is no array");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> GoldFile.read(folder.resolve("none.json"), reader(), Records.FORM)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("none.json does not exist");
    }

    @Test
    void theReaderIsTheHighestRankedOfTheExtension() {
        ChatReader low = reader();
        ChatReader high = reader();
        Readers readers = new Readers(List.of(Map.entry(Map.of("yaosu.format.extension", "json"), low),
                Map.entry(Map.of("yaosu.format.extension", "json", "service.ranking", 5), high)));
        assertThat(readers.of(Path.of("Gold.JSON"))).isSameAs(high);
        assertThatThrownBy(() -> readers.of(Path.of("gold.txt"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(".json");
    }
}
