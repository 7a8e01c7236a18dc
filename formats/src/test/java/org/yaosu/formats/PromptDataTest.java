package org.yaosu.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.Label;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.Question;
import org.yaosu.engine.clean.Cleaner;
import org.yaosu.engine.prompt.ChatText;
import org.yaosu.engine.prompt.Line;
import org.yaosu.engine.prompt.PromptCost;
import org.yaosu.engine.prompt.Questions;
import org.yaosu.engine.prompt.Window;
import org.yaosu.engine.prompt.template.FormTemplate;
import org.yaosu.engine.prompt.template.ReflectTemplate;
import org.yaosu.engine.prompt.template.SummaryTemplate;

/** What asking about real chats costs, and what cleaning them loses; the data is public but no part of the project. */
class PromptDataTest {

    /** Spark Max. */
    private static final Window WINDOW = new Window(8192, 0);

    /** The share of raw characters that cleaning must save at least. */
    private static final double SAVED = 0.6;

    /** How many values of each field are lost, as measured; no more may be. */
    private static final Map<String, Long> LOST = Map.of("基本信息-姓名", 2L, "基本信息-手机号码", 1L, "基本信息-邮箱", 0L, "基本信息-详细地址", 1L);

    @Test
    void cleaningSavesMostOfWhatRawChatsCost() throws IOException {
        List<Chat> chats = read("test_data.json").stream().map(ChatRow.Read::chat).toList();
        Map<String, PromptTemplate> templates = new LinkedHashMap<>();
        templates.put("form", new FormTemplate());
        templates.put("reflect", new ReflectTemplate());
        templates.put("summary", new SummaryTemplate());

        print("a chat, in the mean of " + chats.size(), "calls", "characters", "est. tokens");
        templates.forEach((name, template) -> print(name, chats.stream()
                .map(chat -> PromptCost.of(template, frame(), cleaned(chat), WINDOW, messages -> false)).toList()));
        print("raw chat, one form", chats.stream().map(chat -> PromptCost.ofRawChat(new FormTemplate(), frame(), chat)).toList());

        double raw = chats.stream().mapToInt(chat -> chat.source().length()).sum();
        double asked = chats.stream().mapToInt(chat -> ChatText.of(cleaned(chat)).length()).sum();
        System.out.printf("cleaning saves %.1f %% of the raw characters%n", 100 * (1 - asked / raw));
        assertThat(1 - asked / raw).isGreaterThanOrEqualTo(SAVED);
    }

    @Test
    void cleaningLosesNextToNoGoldValue() throws IOException {
        List<ChatRow.Read> rows = read("train.json");
        Map<String, Long> lost = new LinkedHashMap<>();

        assertThat(rows).allSatisfy(row -> assertThat(row.labels()).isNotEmpty());
        for (String key : List.of("基本信息-姓名", "基本信息-手机号码", "基本信息-邮箱", "基本信息-详细地址")) {
            long raw = rows.stream().mapToLong(row -> gold(row, key).filter(row.chat().source()::contains).count()).sum();
            lost.put(key, rows.stream().mapToLong(row -> lost(row, key)).sum());
            System.out.printf("%s: of %d gold values in the raw text %d are cleaned away%n", key, raw, lost.get(key));
            assertThat(raw).as(key).isPositive();
        }
        assertThat(lost).allSatisfy((key, count) -> assertThat(count).as(key).isLessThanOrEqualTo(LOST.get(key)));
    }

    private static long lost(ChatRow.Read row, String key) {
        String shown = ChatText.of(cleaned(row.chat()));
        return gold(row, key).filter(row.chat().source()::contains).filter(value -> !shown.contains(value)).count();
    }

    private static Stream<String> gold(ChatRow.Read row, String key) {
        return row.labels().stream().map(Label::values).flatMap(values -> values.getOrDefault(key, List.of()).stream());
    }

    private static List<Line> cleaned(Chat chat) {
        Cleaner cleaner = new Cleaner();
        return cleaner.conversation(cleaner.ownWords(chat)).stream().map(Line::of).toList();
    }

    /** As many fields, and as long, as are built in. */
    private static Question frame() {
        FieldGroup[] groups = {FieldGroup.IDENTITY, FieldGroup.INTENT, FieldGroup.READINESS, FieldGroup.FOLLOW_UP};
        List<FieldSpec> fields = IntStream.rangeClosed(1, 21).mapToObj(i -> {
            FieldSpec.Builder field = i % 5 == 0 ? FieldSpec.list("某类信息-项目" + i) : FieldSpec.single("某类信息-项目" + i);
            field.group(groups[i * groups.length / 22]).ask("客户的某一项信息，照原文写；没有就留空");
            return i % 5 == 1 ? field.closed("有某项", "无某项").build() : field.build();
        }).toList();
        return Questions.frame(new Form(fields), Optional.of("某客户"), List.of());
    }

    private static void print(String name, List<PromptCost> costs) {
        double n = costs.size();
        PromptCost sum = costs.stream().reduce(PromptCost::plus).orElseThrow();
        print(name, String.format("%.2f", sum.calls() / n), String.format("%.0f", sum.characters() / n), String.format("%.0f", sum.tokens() / n));
    }

    private static void print(String... cells) {
        System.out.println(List.of(cells).stream().map(cell -> String.format("%-28s", cell)).collect(Collectors.joining("| ")));
    }

    private static List<ChatRow.Read> read(String name) throws IOException {
        try (InputStream input = Files.newInputStream(data(name))) {
            return Rows.read(new ContestJsonReader(), input).stream().map(ChatRow.Read.class::cast).toList();
        }
    }

    /** The shared folder stands beside the project, or beside the folder of its work trees. */
    private static Path data(String name) {
        Path root = Path.of(System.getProperty("maven.multiModuleProjectDirectory", "..")).toAbsolutePath().normalize();
        Path file = root.resolve("../shared/data/contest").resolve(name);
        assumeTrue(Files.isRegularFile(file), "skipped: no " + file + ", the data of the contest is not here");
        return file;
    }
}
