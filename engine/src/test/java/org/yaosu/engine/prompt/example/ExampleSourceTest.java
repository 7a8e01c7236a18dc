package org.yaosu.engine.prompt.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.format.ChatFormatException;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.Label;
import org.yaosu.engine.Chats;
import org.yaosu.engine.Leases;
import org.yaosu.lease.Lease;
import org.yaosu.lease.Leased;
import org.yaosu.lease.testing.FakeReference;

class ExampleSourceTest {

    private static final ChatRow LABELLED = new ChatRow.Read(Chats.of("小林", "想问下价格"), List.of(new Label(Map.of("话题", List.of("价格")))));
    private static final ChatRow UNLABELLED = new ChatRow.Read(Chats.of("小周", "您好"));

    @TempDir
    Path folder;

    private final AtomicInteger opened = new AtomicInteger();

    @Test
    void labelledChatsAreReadOnceWhenTheyAreAskedFor() throws IOException {
        ExampleSource source = source(reader(new ChatRow.Rejected("odd"), UNLABELLED, LABELLED), file());
        assertThat(opened).hasValue(0);

        assertThat(source.examples()).isSameAs(source.examples());
        assertThat(opened).hasValue(1);
        assertThat(source.examples().like(Chats.of("甲", "价格"), new Form(List.of(FieldSpec.list("话题").build())), 1000, 5)).hasSize(1);
    }

    @Test
    void aFileThatIsNotThereIsToldByName() {
        ExampleSource source = source(reader(LABELLED), folder.resolve("no.json"));

        assertThatThrownBy(source::examples).isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("no.json", "it does not exist");
    }

    @Test
    void aFileOfAnotherKindIsToldInTheReadersWordsAndNotReadAgain() throws IOException {
        ExampleSource source = source(input -> {
            opened.incrementAndGet();
            throw new ChatFormatException("the file starts with text");
        }, file());

        assertThatThrownBy(source::examples).hasMessageContainingAll("chats.json", "the file starts with text");
        assertThatThrownBy(source::examples).isInstanceOf(IllegalStateException.class);
        assertThat(opened).hasValue(1);
    }

    @Test
    void aFileWithoutLabelsIsAFailureNotAnEmptyList() throws IOException {
        ExampleSource source = source(reader(UNLABELLED), file());

        assertThatThrownBy(source::examples).hasMessageContainingAll("chats.json", "have no labels");
    }

    @Test
    void aReaderThatLeftAndBrokeIsFollowedByTheNextOne() throws IOException {
        Leased<ChatReader> leaving = new Leased<>(input -> {
            throw new NoClassDefFoundError("org/example/Gone");
        }, new FakeReference<>(Map.of()));
        Iterator<Lease<ChatReader>> readers = List.of(leaving.tryLease().orElseThrow(), Leases.of(reader(LABELLED))).iterator();
        leaving.close();

        assertThat(new ExampleSource(readers::next, file()).examples()).isNotNull();
        assertThat(leaving.uses().size()).isZero();
    }

    private static ExampleSource source(ChatReader reader, Path file) {
        return new ExampleSource(() -> Leases.of(reader), file);
    }

    private Path file() throws IOException {
        return Files.createFile(folder.resolve("chats.json"));
    }

    private ChatReader reader(ChatRow... rows) {
        return input -> {
            opened.incrementAndGet();
            Iterator<ChatRow> left = List.of(rows).iterator();
            return () -> left.hasNext() ? Optional.of(left.next()) : Optional.empty();
        };
    }
}
