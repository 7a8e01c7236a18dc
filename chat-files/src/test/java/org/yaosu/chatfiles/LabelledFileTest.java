package org.yaosu.chatfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.Label;

class LabelledFileTest {

    @TempDir
    Path folder;

    @Test
    void theChatsAreRead() throws IOException {
        assertThat(file("chats.json", chats(3).toArray(ChatRow[]::new)).read()).isEqualTo(chats(3));
    }

    @Test
    void chatsWithoutLabelsAreCounted() throws IOException {
        ChatRow.Read bare = new ChatRow.Read(chats(1).get(0).chat());
        LabelledFile file = file("chats.json", chats(2).get(0), bare, bare);

        assertThatThrownBy(file::read).isInstanceOf(IOException.class).hasMessageContaining("2 of 3 chats have no labels")
                .hasMessageEndingWith("; take others");
    }

    @Test
    void chatsThatCannotBeReadAreNamed() throws IOException {
        LabelledFile file = file("chats.json", chats(1).get(0), new ChatRow.Rejected("chat_text is a number, not text"));

        assertThatThrownBy(file::read).isInstanceOf(IOException.class).hasMessageContaining("chat 2: chat_text is a number");
    }

    @Test
    void anEmptyFileHasNoLabels() throws IOException {
        assertThatThrownBy(file("chats.json")::read).hasMessageContaining("no labels");
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        assertThatThrownBy(new LabelledFile(context(), folder.resolve("none.json"), "take others")::read).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no file " + folder.resolve("none.json"));
    }

    @Test
    void anExtensionThatNothingReadsIsToldWithThoseThatAreKnown() throws IOException {
        assertThatThrownBy(file("chats.txt")::read).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("known are .json");
    }

    @Test
    void chatsThatWereCorrectedKeepTheirPlacesAmongTheOthers() throws IOException {
        List<Label> right = List.of(new Label(Map.of("fruit", List.of("pear"))));

        List<ChatRow.Read> read = file("chats.json", chats(3).toArray(ChatRow[]::new)).corrected(Map.of(2, right));

        assertThat(read).hasSize(3).element(1).isEqualTo(new ChatRow.Read(chats(3).get(1).chat(), right));
        assertThat(read.get(2)).isEqualTo(chats(3).get(2));
    }

    @Test
    void aCorrectionOfNoChatIsRefused() throws IOException {
        LabelledFile file = file("chats.json", chats(3).toArray(ChatRow[]::new));

        assertThatThrownBy(() -> file.corrected(Map.of(4, List.of()))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("a record of chat 4");
    }

    private static List<ChatRow.Read> chats(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(place -> new ChatRow.Read(new Chat("chat-" + place, "a", List.of(), Map.of()),
                List.of(new Label(Map.of("fruit", List.of("apple")))))).toList();
    }

    private LabelledFile file(String name, ChatRow... rows) throws IOException {
        return new LabelledFile(context(rows), Files.createFile(folder.resolve(name)), "take others");
    }

    /** A framework in which one service reads these rows from every file with the extension json. */
    private static BundleContext context(ChatRow... rows) {
        ServiceReference<?> reference = proxy(ServiceReference.class, "json");
        Deque<ChatRow> left = new ArrayDeque<>(List.of(rows));
        ChatReader reader = input -> () -> Optional.ofNullable(left.poll());
        return (BundleContext) Proxy.newProxyInstance(BundleContext.class.getClassLoader(), new Class<?>[] {BundleContext.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getServiceReferences" -> List.of(reference);
                    case "getService" -> reader;
                    case "ungetService" -> true;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static <T> T proxy(Class<T> type, Object property) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
            case "getProperty" -> property;
            case "hashCode" -> 1;
            default -> throw new UnsupportedOperationException(method.getName());
        }));
    }
}
