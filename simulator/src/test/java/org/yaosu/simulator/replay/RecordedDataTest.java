package org.yaosu.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.ChatSource;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.Message.Author;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.Question;
import org.yaosu.engine.clean.Cleaner;
import org.yaosu.engine.prompt.ChatText;
import org.yaosu.engine.prompt.Chunker;
import org.yaosu.engine.prompt.Line;
import org.yaosu.engine.prompt.PromptRenderer;
import org.yaosu.engine.prompt.Questions;
import org.yaosu.engine.prompt.Window;
import org.yaosu.engine.prompt.template.FormTemplate;
import org.yaosu.engine.prompt.template.SummaryTemplate;
import org.yaosu.formats.ContestJsonReader;

/** Whether real chats and summaries are recognised; the data is public but no part of the project. */
class RecordedDataTest {

    private static final Window SMALL = new Window(4096, 0);
    private static final Window BIG = new Window(131_072, 0);
    private static final String OTHER = "别人答的";

    private final List<Chat> chats = chats("test_data.json");
    /** Places in place of answers. */
    private final Recording summaries = places();
    private final RecordedBrain brain = new RecordedBrain(chats.stream().map(Chat::source).toList(), Optional.of(summaries),
            Optional.of(summaries), messages -> OTHER);

    @Test
    void everyChatIsRecognisedInEveryPartOfEveryPrompt() {
        int prompts = 0;
        for (int i = 0; i < chats.size(); i++) {
            for (Window window : List.of(SMALL, BIG)) {
                for (PromptTemplate template : List.of(new FormTemplate(), new SummaryTemplate())) {
                    for (List<Message> prompt : prompts(chats.get(i), template, window)) {
                        prompts++;
                        assertThat(brain.answer(prompt)).as("a prompt about chat %d", i + 1).isEqualTo(summaries.answers().get(i));
                    }
                }
            }
        }
        System.out.printf("%d chats recognised in %d prompts%n", chats.size(), prompts);
    }

    @Test
    void everyCleanedChatIsRecognisedAlone() {
        assertThat(IntStream.range(0, chats.size())).allSatisfy(i ->
                assertThat(brain.answer(user(bare(chats.get(i))))).as("chat %d", i + 1).isEqualTo(summaries.answers().get(i)));
    }

    @Test
    void noOtherChatIsTakenForOneOfThem() {
        long taken = chats("train.json").stream().filter(chat -> !brain.answer(user(bare(chat))).equals(OTHER)).count();

        assertThat(taken).isZero();
    }

    @Test
    void everySummaryIsRecognisedAloneAndAmongOtherWords() throws IOException {
        Recording real = Recording.summaries(data("recorded/spark-max-summaries.test.csv"));
        RecordedBrain replies = new RecordedBrain(chats.stream().map(Chat::source).toList(), Optional.of(real), Optional.of(summaries),
                messages -> OTHER);

        assertThat(IntStream.range(0, chats.size())).allSatisfy(i -> {
            String summary = real.answers().get(i);
            String filled = new SummaryTemplate().messages(1, frame(), List.of(summary)).get(0).text();
            for (String text : List.of(summary, summary.strip(), filled)) {
                assertThat(replies.answer(user(text))).as("summary %d", i + 1).isEqualTo(summaries.answers().get(i));
            }
        });
    }

    private static List<List<Message>> prompts(Chat chat, PromptTemplate template, Window window) {
        return Chunker.chunks(template, frame(), cleaned(chat), window).stream()
                .map(chunk -> new PromptRenderer(window).messages(template, 0, Questions.about(frame(), chunk), List.of())).toList();
    }

    private static String bare(Chat chat) {
        return String.join("", cleaned(chat).stream().map(ChatText::line).toList());
    }

    private static List<Line> cleaned(Chat chat) {
        Cleaner cleaner = new Cleaner();
        return cleaner.conversation(cleaner.ownWords(chat)).stream().map(Line::of).toList();
    }

    private static List<Message> user(String text) {
        return List.of(new Message(Author.USER, text));
    }

    private static Question frame() {
        return Questions.frame(new Form(List.of(FieldSpec.single("基本信息-姓名").group(FieldGroup.IDENTITY).ask("客户的姓名").build(),
                FieldSpec.list("咨询类型").group(FieldGroup.INTENT).closed("询价", "答疑").build())), Optional.of("某客户"), List.of());
    }

    private static Recording places() {
        return new Recording(IntStream.rangeClosed(1, 55).mapToObj(place -> "the answer about chat " + place).toList());
    }

    private static List<Chat> chats(String name) {
        List<Chat> chats = new ArrayList<>();
        try (InputStream input = Files.newInputStream(data(name)); ChatSource source = new ContestJsonReader().open(input)) {
            for (Optional<ChatRow> row = source.next(); row.isPresent(); row = source.next()) {
                chats.add(((ChatRow.Read) row.get()).chat());
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return chats;
    }

    /** The shared folder stands beside the project, or beside the folder of its work trees. */
    private static Path data(String name) {
        Path root = Path.of(System.getProperty("maven.multiModuleProjectDirectory", "..")).toAbsolutePath().normalize();
        Path file = root.resolve("../shared/data/contest").resolve(name);
        assumeTrue(Files.isRegularFile(file), "skipped: no " + file + ", the data of the contest is not here");
        return file;
    }
}
