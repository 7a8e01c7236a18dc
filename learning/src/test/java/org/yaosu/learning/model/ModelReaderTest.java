package org.yaosu.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaosu.learning.fit.Weights;
import org.yaosu.learning.model.ModelReader.Rows;
import org.yaosu.learning.rows.Asked;
import org.yaosu.learning.rows.Example;
import org.yaosu.learning.rows.Row;

class ModelReaderTest {

    private static final Model MODEL = new Model(new Head(Instant.parse("2026-01-01T12:00:00Z"), 1, "f00", 5, 1),
            new TreeMap<>(Map.of("咨询类型", new QuestionModel("咨询类型", true, new TreeMap<>(Map.of(
                    "询价", new KindModel(9, 4, Optional.of(new Weights(-1.5, Map.of("says", 0.25)))),
                    "吐槽", new KindModel(9, 1, Optional.empty()))), new Quality(new Tally(5, 4, 3), new Tally(5, 6, 4))))),
            List.of(new Example("abc", List.of(new Asked("咨询类型", true, 1, List.of(
                    new Row("询价", true, true, new TreeMap<>(Map.of("says", 0.5))), new Row("吐槽", false, false, new TreeMap<>())))))));

    @Test
    void whatIsWrittenIsRead() throws IOException {
        assertThat(read(text(), Rows.KEPT)).isEqualTo(MODEL);
    }

    @Test
    void aFileWithoutAnEndIsRefused() throws IOException {
        InputStream endless = new SequenceInputStream(new ByteArrayInputStream(text().replaceFirst("\\}\\s*$", "").getBytes(StandardCharsets.UTF_8)), new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                Arrays.fill(bytes, offset, offset + length, (byte) ' ');
                return length;
            }
        });

        assertThatThrownBy(() -> ModelReader.read(endless, Rows.PASSED_OVER)).isInstanceOf(ModelFormatException.class).hasMessageContaining("larger than 256 MiB");
    }

    @Test
    void rowsArePassedOverWhereTheyAreNotNeeded() throws IOException {
        assertThat(read(text(), Rows.PASSED_OVER).examples()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Rows.class)
    void aFileThatBreaksOffAnywhereIsRefused(Rows rows) throws IOException {
        String text = text();

        for (int end = 0; end < text.stripTrailing().length(); end++) {
            String begun = text.substring(0, end);
            assertThatThrownBy(() -> read(begun, rows)).isInstanceOf(ModelFormatException.class);
        }
    }

    /** Written as: what stands there, what somebody made of it, what the error says. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{                                  | [                            | it is no JSON object",
        "yaosu-learned                      | something                    | it does not begin with \"format\"",
        "\"version\" : 1                    | \"version\" : 2              | its version is 2; this Yaosu reads version 1",
        "\"version\" : 1,                   | ``                           | version is missing",
        "2026-01-01T12:00:00Z               | yesterday                    | created is no time",
        "\"chats\" : 1                      | \"chats\" : -1               | chats is not a whole number from 0",
        "\"chats\" : 1                      | \"chats\" : \"one\"          | chats is not a whole number from 0",
        "\"seed\" : 1                       | \"seed\" : 1, \"more\" : 1   | it has a part 'more'",
        "\"many\" : true                    | \"many\" : 1                 | questions.咨询类型.many is not true or false",
        "\"intercept\" : -1.5               | \"intercept\" : NaN          | no JSON at line",
        "\"intercept\" : -1.5               | \"intercept\" : 1e999        | intercept is not a finite number",
        "\"says\" : 0.25                    | \"says\" : \"much\"          | weights.says is not a finite number",
        "\"says\" : 0.25                    | \"says\" : 1, \"says\" : 1   | no JSON at line",
        "\"right\" : 4                      | \"right\" : 4.5              | right is not a whole number",
        "\"vectors\":[[0,0.5]               | \"vectors\":[[7,0.5]         | rows.examples[0].vectors[0][0] is not a number below 1",
        "\"vectors\":[[0,0.5]               | \"vectors\":[[0]             | rows.examples[0].vectors[0] is not made of pairs",
        "\"vectors\":[[0,0.5]               | \"vectors\":[[0,-1e999]      | rows.examples[0].vectors[0][1] is not a finite number"})
    void aFileThatIsWrongAnywhereIsRefusedWithThePlace(String right, String wrong, String message) throws IOException {
        String text = text();
        assertThat(text).contains(right);

        String broken = text.replaceFirst(java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong));

        assertThatThrownBy(() -> read(broken, Rows.KEPT)).isInstanceOf(ModelFormatException.class).hasMessageContaining(message);
    }

    @Test
    void whatStandsBehindTheEndIsRefused() {
        assertThatThrownBy(() -> read(text() + "{}", Rows.KEPT)).isInstanceOf(ModelFormatException.class).hasMessageContaining("behind its end");
    }

    @Test
    void aFileWithoutEndIsNotReadForEver() {
        InputStream endless = new InputStream() {
            private final byte[] head = "{\"format\":\"yaosu-learned\",\"rows\":[0".getBytes(StandardCharsets.UTF_8);
            private int at;

            @Override
            public int read() {
                return at < head.length ? head[at++] : at++ % 2 == 0 ? ',' : '0';
            }
        };

        assertThatThrownBy(() -> ModelReader.read(endless, Rows.PASSED_OVER)).isInstanceOf(ModelFormatException.class);
    }

    @Test
    void aModelThatWasReadForUseOnlyCannotBeWritten() throws IOException {
        Model model = read(text(), Rows.PASSED_OVER);

        assertThatThrownBy(() -> model.write(new ByteArrayOutputStream())).isInstanceOf(IllegalStateException.class);
    }

    private static String text() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        MODEL.write(file);
        return file.toString(StandardCharsets.UTF_8);
    }

    private static Model read(String text, Rows rows) throws IOException {
        return ModelReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), rows);
    }
}
