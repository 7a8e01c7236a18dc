package org.yaosu.engine.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;

/** What models really said, where the recordings are at hand. */
class RecordedAnswersTest {

    /** The shared folder stands beside the project, or beside the folder of its work trees. */
    private static final Path RECORDED = Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."))
            .toAbsolutePath().normalize().resolve("../shared/data/contest/recorded");
    private static final Pattern LABELLED = Pattern.compile("(?m)^[ \\t]*- (?:\\*\\*)?([^：:*\\n]{1,20})(?:\\*\\*)?[：:](?:\\*\\*)?[ \\t]*(.*)$");

    /** How the recorded answers say that there is nothing. */
    private static final Set<String> NOTHING = Set.of("", "未提供", "未提及", "未指定", "无答案");

    private final AnswerReader reader = new AnswerReader();

    @ParameterizedTest
    @ValueSource(strings = {"fine-tuned-replies.test.json", "spark-max-form-replies.test.json"})
    void formsAreReadWithoutLoss(String file) throws IOException {
        Json replies = new LenientParser(new Source(recorded(file), new Keys(new Form(List.of()))), new Repairs()).bracket(0);
        Form open = Forms.open();
        for (Json reply : ((Json.Arr) replies).items()) {
            List<Map<String, List<String>>> expected = new ArrayList<>();
            Json.Arr infos = (Json.Arr) ((Json.Obj) reply).members().get(0).value();
            infos.items().stream().map(info -> values((Json.Obj) info, open)).filter(info -> !expected.contains(info)).forEach(expected::add);
            for (String text : List.of(written(reply, '"', "\""), "```json\n" + written(reply, '"', "\"") + "\n```", written(reply, '\'', "'"))) {
                ReadAnswer answer = reader.read(text, open);

                assertThat(answer.records()).isEqualTo(expected);
                assertThat(answer.partial()).isFalse();
                assertThat(answer.readable()).isEqualTo(!expected.isEmpty());
            }
            if (expected.isEmpty()) {
                continue;
            }
            assertThat(reader.read(written(reply, '"', "\""), open).unknownKeys()).isEmpty();
            ReadAnswer closed = reader.read(written(reply, '"', "\""), Forms.CONTEST);
            assertThat(closed.readable()).isTrue();
            expected.forEach(info -> info.forEach((key, values) -> assertClosed(key, values, closed)));
        }
    }

    /** A value outside the closed set is not lost in silence. */
    private static void assertClosed(String key, List<String> values, ReadAnswer answer) {
        FieldSpec field = Forms.CONTEST.field(key).orElseThrow();
        for (String value : values) {
            if (field.allows(value)) {
                assertThat(answer.records()).anyMatch(record -> record.getOrDefault(key, List.of()).contains(value));
            } else {
                assertThat(answer.repairs()).anyMatch(repair -> repair.contains(key) || repair.contains("took the closed value"));
            }
        }
    }

    @Test
    void noLabelledLineOfASummaryDisappearsInSilence() throws IOException {
        int read = 0;
        int nothing = 0;
        int named = 0;
        for (String summary : firstColumn(recorded("spark-max-summaries.test.csv"))) {
            ReadAnswer answer = reader.read(summary, Forms.CONTEST);
            for (Matcher line = LABELLED.matcher(summary); line.find();) {
                Optional<FieldSpec> field = field(line.group(1));
                if (field.isEmpty()) {
                    continue;
                }
                String key = field.get().key();
                List<String> values = answer.records().stream().filter(record -> record.containsKey(key))
                        .flatMap(record -> record.get(key).stream()).toList();
                if (!values.isEmpty()) {
                    read++;
                } else if (Nothing.isSaidBy(line.group(2))) {
                    nothing++;
                    assertThat(answer.records()).as("%s was answered", key).anyMatch(record -> record.containsKey(key));
                } else {
                    named++;
                    assertThat(answer.repairs()).as("what became of %s: %s", key, line.group())
                            .contains("dropped a value of " + key + " that is none of its closed values");
                }
            }
        }
        System.out.printf("summaries: %d labelled lines read, %d said nothing, %d outside a closed set and named%n", read, nothing, named);
        assertThat(read).isGreaterThan(300);
    }

    private static Optional<FieldSpec> field(String label) {
        return Forms.CONTEST.fields().stream().filter(field -> field.key().equals(label) || field.key().endsWith("-" + label)).findFirst();
    }

    private static Map<String, List<String>> values(Json.Obj info, Form form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Json.Member member : info.members()) {
            List<Json> items = member.value() instanceof Json.Arr list ? list.items() : List.of(member.value());
            assertThat(form.field(member.key()).orElseThrow().list()).isEqualTo(member.value() instanceof Json.Arr);
            values.put(member.key(), items.stream().map(item -> ((Json.Text) item).value().strip())
                    .filter(text -> !NOTHING.contains(text)).distinct().toList());
        }
        return values;
    }

    private static String written(Json json, char mark, String escape) {
        if (json instanceof Json.Obj object) {
            return "{" + String.join(", ", object.members().stream()
                    .map(member -> mark + member.key() + mark + ": " + written(member.value(), mark, escape)).toList()) + "}";
        }
        if (json instanceof Json.Arr list) {
            return "[" + String.join(", ", list.items().stream().map(item -> written(item, mark, escape)).toList()) + "]";
        }
        if (json instanceof Json.Bare bare) {
            return bare.value();
        }
        String text = ((Json.Text) json).value();
        return text.isEmpty() && mark == '\'' ? "None"
                : mark + text.replace("\\", "\\\\").replace(escape, "\\" + escape).replace("\n", "\\n") + mark;
    }

    /** The first column of a CSV file (RFC 4180) below its head. */
    private static List<String> firstColumn(String csv) {
        List<String> values = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int column = 0;
        for (int place = 0; place < csv.length(); place++) {
            char c = csv.charAt(place);
            if (c == '"') {
                boolean escaped = quoted && place + 1 < csv.length() && csv.charAt(place + 1) == '"';
                if (escaped) {
                    cell.append(c);
                    place++;
                } else {
                    quoted = !quoted;
                }
            } else if (quoted || c != ',' && c != '\n' && c != '\r') {
                cell.append(c);
            } else if (c != '\r') {
                if (column == 0) {
                    values.add(cell.toString());
                }
                cell.setLength(0);
                column = c == ',' ? column + 1 : 0;
            }
        }
        return values.subList(1, values.size());
    }

    private static String recorded(String name) throws IOException {
        Path file = RECORDED.resolve(name);
        assumeTrue(Files.isReadable(file), () -> "no recorded answers at " + file + ": nothing to read");
        return Files.readString(file);
    }
}
