package org.yaosu.learning.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.learning.Orchard;

class LabelledFileTest {

    @TempDir
    Path folder;

    @Test
    void theChatsAreRead() throws IOException {
        assertThat(file("chats.json", Orchard.chats(3).toArray(ChatRow[]::new)).read()).isEqualTo(Orchard.chats(3));
    }

    @Test
    void chatsWithoutLabelsAreCounted() throws IOException {
        ChatRow.Read bare = new ChatRow.Read(Orchard.chats(1).get(0).chat());
        LabelledFile file = file("chats.json", Orchard.chats(2).get(0), bare, bare);

        assertThatThrownBy(file::read).isInstanceOf(IOException.class).hasMessageContaining("2 of 3 chats have no labels");
    }

    @Test
    void chatsThatCannotBeReadAreNamed() throws IOException {
        LabelledFile file = file("chats.json", Orchard.chats(1).get(0), new ChatRow.Rejected("chat_text is a number, not text"));

        assertThatThrownBy(file::read).isInstanceOf(IOException.class).hasMessageContaining("chat 2: chat_text is a number");
    }

    @Test
    void anEmptyFileHasNoLabels() throws IOException {
        assertThatThrownBy(file("chats.json")::read).hasMessageContaining("no labels");
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        assertThatThrownBy(new LabelledFile(context(), folder.resolve("none.json"))::read).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no file " + folder.resolve("none.json"));
    }

    @Test
    void anExtensionThatNothingReadsIsToldWithThoseThatAreKnown() throws IOException {
        assertThatThrownBy(file("chats.txt")::read).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("known are .json");
    }

    private LabelledFile file(String name, ChatRow... rows) throws IOException {
        return new LabelledFile(context(rows), Files.createFile(folder.resolve(name)));
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
