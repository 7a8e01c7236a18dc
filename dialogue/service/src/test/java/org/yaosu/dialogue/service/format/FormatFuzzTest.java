package org.yaosu.dialogue.service.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.api.dialogue.DialogueFormatException;

/** Documents broken by chance, always the same ones. */
class FormatFuzzTest {

    private static final int DOCUMENTS = 5000;

    private static final List<String> SEEDS = List.of(
            "{\"subtrack\": \"recommend\", \"profile\": {\"姓名\": \"张三\", \"喜欢\": [\"唱歌\", 9.4]}, \"situation\": [\"在 公司\"], "
                    + "\"goal\": \"[1]问天气(User主动『甲』)-->[2]再见\", \"knowlege\": [[\"沈阳\", \"天气\", \"晴\"]], \"history\": [\"[1] bot: 你好\", \"好\"]}",
            "{\"profile\": \"{\\\"年龄\\\": 18}\", \"goal\": [[[\"START\", \"甲\", \"乙\"]]], \"knowledge\": [\"甲\", \"乙\", null], \"history\": \"user：你好\\n好\", \"response\": \"嗯 。\"}",
            "{\"subtrack\": null, \"user_profile\": [], \"situation\": \"\", \"goals\": \"[[1, true]]\", \"kg\": [], \"conversation\": [\"\\ud83d\\ude00 好\"]}");

    private static final List<String> PIECES = List.of("{", "}", "[", "]", "\"", ",", ":", "null", "true", "-1e9", "\\", "\\u", "\\ud83d", "\uD83D", "\u0000", "\n",
            "\uFEFF", "[1]", "-->", "『", "(", "bot:", "\"goal\":", "\"history\":[[]],", "{}", "[[[[[[", "1e999999999", " ", "/*", "NaN");

    private final DialogueFormat format = new JsonDialogueFormat();

    @Test
    void aDocumentIsReadOrRefusedAndNothingElse() {
        Random random = new Random(470);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            String document = mutated(SEEDS.get(random.nextInt(SEEDS.size())), random);
            try {
                assertThat(format.read(document).request().subtrack()).isNotEmpty();
                read++;
            } catch (DialogueFormatException e) {
                assertThat(e).hasMessageMatching("(?s)the .+|a .+|there .+");
                refused++;
            } catch (RuntimeException | StackOverflowError e) {
                fail("document " + i + ": " + document, e);
            }
        }
        // Both ways were tried in earnest.
        assertThat(List.of(read, refused)).allMatch(count -> count > DOCUMENTS / 20, "read and refused: " + read + ", " + refused);
    }

    private static String mutated(String seed, Random random) {
        StringBuilder text = new StringBuilder(seed);
        for (int n = random.nextInt(3); n >= 0; n--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(12));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> text.insert(from, text.substring(from, to));
                case 3 -> text.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
                default -> replaceValue(text, random);
            }
        }
        return text.toString();
    }

    /** Leaves the document valid and puts something of another kind in place of a text. */
    private static void replaceValue(StringBuilder text, Random random) {
        int start = text.indexOf("\"", random.nextInt(text.length() + 1));
        int end = start < 0 ? -1 : text.indexOf("\"", start + 1);
        if (end > start && (end + 1 == text.length() || text.charAt(end + 1) != ':')) {
            text.replace(start, end + 1, List.of("7", "null", "[]", "{}", "[\"好\"]", "{\"a\": \"b\"}", "\"\"").get(random.nextInt(7)));
        }
    }
}
