package org.yaosu.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Turn;
import org.yaosu.engine.Chats;
import org.yaosu.engine.roles.Cast;
import org.yaosu.engine.roles.RoleResolver;

/** What holds of the mask of any chat; the chats are random, but the same in every run. */
class MaskPropertyTest {

    private static final int CHATS = 400;
    private static final List<String> NAMES = List.of("何琳", "卢岸5", "欧阳静", "Wang Lin", "阿布都·热西", "静", "苏棠女士", "周明13800000999", "云店-秦屿7", "Li");
    /** What of each name is nobody's business. */
    private static final List<String> SECRETS = List.of("何琳", "卢岸", "欧阳静", "Wang Lin", "阿布都·热西", "苏棠", "周明", "秦屿", "张三丰");
    private static final List<String> FILLERS = List.of("我的", "是", "，", " ", "。", "@", "请", "\n", "（", "）", "：", "〔人1〕", "号码1", "(人 2)", "[图片]", "静静地", "Linux",
            "35岁", "预算36万", "20号", "2024-05-06", "9:00", "3000-5000元", "、", "/", "-", "　", "x", "看下", "@张三丰 ", "@所有人 ");
    private static final List<String> SEPARATORS = List.of("", "", " ", "-", "—", ".", "/", "，", "  ", ") ", "\u00a0", "－", "·", "\u200b");
    private static final List<String> MAILS = List.of("wang@example.com", "a.b-c＠mail.example．cn", "ｌｉ@example.com", "13800000412@example.com", "王@example.com");
    /** Seven digits or more in a row, signs that group them aside. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9](?:[ -/().,·]{0,2}[0-9]){6,}");
    private static final Pattern HARMLESS = Pattern.compile("2024-05-06|9:00|3000-5000");

    static IntStream seeds() {
        return IntStream.range(0, CHATS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingPersonalCrossesAndAllComesBack(int seed) {
        Random random = new Random(seed);
        Chats writing = Chats.chat();
        IntStream.range(0, 2 + random.nextInt(6)).forEach(turn -> writing.say(any(NAMES, random), text(random)));
        Chat chat = writing.end();
        Cast cast = new RoleResolver(List.of()).resolve(chat, chat.turns(), question -> java.util.Optional.empty());
        Mask mask = Masks.of(new Conversation(chat, chat.turns(), Map.of(), cast.customer()), cast, List.of());

        List<String> spoken = chat.turns().stream().map(Turn::speaker).toList();
        String crossed = chat.turns().stream().map(turn -> mask.speaker(turn.speaker()) + "：" + mask.hide(turn.text()))
                .collect(Collectors.joining("\n")) + mask.person(cast.customer().orElse(""));
        assertThat(HARMLESS.matcher(Folded.of(crossed)).replaceAll("#")).doesNotContainPattern(LONG_NUMBER).doesNotContain("example");
        assertThat(SECRETS).filteredOn(secret -> spoken.stream().anyMatch(speaker -> speaker.contains(secret)))
                .allSatisfy(secret -> assertThat(crossed).doesNotContain(secret));
        assertThat(chat.turns()).allSatisfy(turn -> assertThat(bareNames(mask.restore(mask.hide(turn.text())))).isEqualTo(bareNames(turn.text())));
    }

    /** A speaker is restored under the bare name. */
    private static String bareNames(String text) {
        return text.replace("云店-秦屿7", "秦屿7");
    }

    private static String text(Random random) {
        List<String> parts = new ArrayList<>();
        for (int part = 0; part < 1 + random.nextInt(12); part++) {
            parts.add(switch (random.nextInt(6)) {
                case 0 -> any(NAMES, random);
                case 1 -> number(random);
                case 2 -> any(MAILS, random);
                default -> any(FILLERS, random);
            });
        }
        return String.join("", parts);
    }

    private static String number(Random random) {
        int digits = 7 + random.nextInt(13);
        String separator = any(SEPARATORS, random);
        int group = 3 + random.nextInt(2);
        boolean wide = random.nextInt(4) == 0;
        StringBuilder number = new StringBuilder(random.nextInt(8) == 0 ? "+" : "");
        for (int i = 0; i < digits; i++) {
            number.append(i > 0 && i % group == 0 ? separator : "").append((char) ((wide ? '０' : '0') + random.nextInt(10)));
        }
        return number.append(random.nextInt(6) == 0 ? "X" : "").toString();
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
