package org.yaosu.formats.transcript;

import java.util.List;
import java.util.Set;

/** What the text after a label tells: people talk, forms hold data. */
enum Said {
    /** Only a chat says so: a quoted message, an attachment, a mention, a word of consent or courtesy. */
    CHAT,
    /** Words that people say to one another. */
    TALK,
    /** Neither. */
    OTHER,
    /** Data, such as a number or a link. */
    DATA,
    NOTHING;

    private static final int LOOKED_AT = 80;
    private static final String TALKING = "你您我吗呢吧哈啊哦嗯呀嘛啦哒诶谢@";
    private static final String NUMERIC = "0123456789.,:-+/%￥¥$元个人年月日 ";
    private static final Set<String> CONSENT = Set.of(
            "好", "可以", "是", "是的", "对", "对的", "在", "在的", "行", "没有", "有", "不是", "1", "？", "?");
    private static final List<String> COURTESY = List.of(
            "好的", "好滴", "收到", "谢谢", "感谢", "辛苦", "嗯", "ok", "OK", "Ok", "哈哈", "你好", "您好", "大家好", "各位", "早上好", "下午好", "晚上好");

    static Said of(String source, int start, int end) {
        int from = Text.skipBlanks(source, start, end);
        int to = Text.dropBlanks(source, from, end);
        if (from == to) {
            return NOTHING;
        }
        char first = source.charAt(from);
        if (first == '[' || first == '@' || first == '「' || source.startsWith(Quotes.ANNOUNCEMENT, from)
                || to - from <= 2 && CONSENT.contains(source.substring(from, to)) || isCourteous(source, from)) {
            return CHAT;
        }
        if (source.startsWith("http", from) || isNumeric(source, from, to)) {
            return DATA;
        }
        for (int i = from; i < Math.min(to, from + LOOKED_AT); i++) {
            if (TALKING.indexOf(source.charAt(i)) >= 0) {
                return TALK;
            }
        }
        return OTHER;
    }

    private static boolean isCourteous(String source, int from) {
        return COURTESY.stream().anyMatch(word -> source.startsWith(word, from));
    }

    private static boolean isNumeric(String source, int from, int to) {
        if (to - from > LOOKED_AT) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (NUMERIC.indexOf(source.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
