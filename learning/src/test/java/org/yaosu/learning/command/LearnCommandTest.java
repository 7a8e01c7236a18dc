package org.yaosu.learning.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.learn.Learned;
import org.yaosu.api.learn.Question;
import org.yaosu.api.learn.Questions;
import org.yaosu.learning.LearnedModelService;
import org.yaosu.learning.LearningConfig;
import org.yaosu.learning.Orchard;
import org.yaosu.learning.TrainerService;

/** The commands as somebody types them one after the other, faster than anything comes into service. */
class LearnCommandTest {

    private static final int KNOWN = 20;
    private static final int FRESH = 5;

    @TempDir
    Path folder;
    private BundleContext context;
    private LearnedModelService service;
    private TrainCommand train;
    private LearnCommand learn;
    private CommandSession session;

    @BeforeEach
    void commands() throws IOException {
        Files.createFile(folder.resolve("known.json"));
        Files.createFile(folder.resolve("fresh.jsonl"));
        List<ChatRow.Read> chats = Orchard.chats(KNOWN + FRESH);
        context = context(Map.of("json", chats.subList(0, KNOWN), "jsonl", chats.subList(KNOWN, KNOWN + FRESH)));
        TrainerService trainer = new TrainerService(Orchard.QUESTIONS, Orchard.EXTRACTOR);
        service = new LearnedModelService(new Defaults(), context);
        train = new TrainCommand(context, trainer, service);
        learn = new LearnCommand(context, trainer, service);
        session = proxy(CommandSession.class, Map.of("currentDir", arguments -> folder));
    }

    @AfterEach
    void stop() throws Exception {
        var deactivate = LearnedModelService.class.getDeclaredMethod("deactivate");
        deactivate.setAccessible(true);
        deactivate.invoke(service);
    }

    @Test
    void whatWasJustTrainedIsLearnedOnThoughItIsNotInServiceYet() throws IOException {
        train.train(session, "", 1, 5, "known.json");

        assertThat(learn.learn(session, "fresh.jsonl").model().chats()).isEqualTo(KNOWN + FRESH);
    }

    @Test
    void howGoodItIsIsMeasured() throws IOException {
        train.train(session, "", 1, 5, "known.json");

        assertThat(learn.learn(session, "fresh.jsonl").model().questions().get(Orchard.FRUIT).quality().score().gold()).isPositive();
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsNotOverwritten() throws IOException {
        train.train(session, "", 1, 5, "known.json");
        Path file = service.file().orElseThrow();
        Questions meanwhile = new Questions() {

            @Override
            public Question customer(Chat chat) {
                try {
                    Files.writeString(file, "others");
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
                return Orchard.QUESTIONS.customer(chat);
            }

            @Override
            public List<Question> fields(Chat chat, Learned learned) {
                return Orchard.QUESTIONS.fields(chat, learned);
            }
        };

        LearnCommand slow = new LearnCommand(context, new TrainerService(meanwhile, Orchard.EXTRACTOR), service);
        assertThatThrownBy(() -> slow.learn(session, "fresh.jsonl")).isInstanceOf(IOException.class).hasMessageContaining("run 'learn' again");

        assertThat(file).hasContent("others");
    }

    @Test
    void aModelThatCannotBeReadIsNotOverwritten() throws IOException {
        Path broken = Files.writeString(Files.createDirectories(folder.resolve("data")).resolve("learned.json"), "{");

        assertThatThrownBy(() -> learn.learn(session, "fresh.jsonl")).isInstanceOf(IOException.class).hasMessageContaining("take it away");

        assertThat(broken).hasContent("{");
    }

    /** A framework with a reader for each extension, which reads the same rows from every file. */
    private BundleContext context(Map<String, List<ChatRow.Read>> rows) {
        return proxy(BundleContext.class, Map.of(
                "getProperty", arguments -> folder.resolve("data").toString(),
                "registerService", arguments -> proxy(ServiceRegistration.class, Map.of("unregister", none -> null)),
                "getServiceReferences", arguments -> rows.keySet().stream().map(LearnCommandTest::reference).toList(),
                "getService", arguments -> reader(rows.get(((ServiceReference<?>) arguments[0]).getProperty("extension"))),
                "ungetService", arguments -> true));
    }

    private static ChatReader reader(List<ChatRow.Read> rows) {
        ArrayDeque<ChatRow> left = new ArrayDeque<>(rows);
        return input -> () -> Optional.ofNullable(left.poll());
    }

    private static ServiceReference<?> reference(String extension) {
        return proxy(ServiceReference.class, Map.of("getProperty", arguments -> extension, "compareTo", arguments -> 0));
    }

    private static <T> T proxy(Class<T> type, Map<String, Function<Object[], Object>> methods) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> methods.get(method.getName()).apply(arguments)));
    }

    private static final class Defaults implements LearningConfig {

        @Override
        public String model() {
            return "";
        }

        @Override
        public String rule() {
            return "score";
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return LearningConfig.class;
        }
    }
}
