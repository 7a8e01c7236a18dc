package org.yaosu.engine.clean;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Turn;

/**
 * Cuts away what only repeats or says nothing: the tail that a pasted spreadsheet cell drags along, quoted messages,
 * media marks, repeated broadcasts. What is left is always a slice of the source, so every span stays exact.
 */
public final class Cleaner {

    /** Attributes of a spreadsheet's HTML cell, copied into the text: behind them the chat is there a second time. */
    private static final Pattern TAIL = Pattern.compile("\"\\s*data-(?:online-)?sheet-[a-z-]+='");

    // Possessive: an album of a hundred thousand pictures must not overflow the stack.
    private static final Pattern MEDIA = Pattern.compile(
            "(?:\\s*+\\[(?:图片|文件|链接|表情|视频|语音|位置|名片|红包|小程序|动画表情|视频号|音频|撤回消息|未知消息|会话记录消息|聊天记录)\\])++\\s*+");

    /** Shorter messages ("好的", "收到") are often said twice by people; longer ones only by copying. */
    private static final int BROADCAST_LENGTH = 30;

    /** What people themselves said, media marks included: without the tail, and without the messages they quote. */
    public List<Turn> ownWords(Chat chat) {
        int end = tailStart(chat.source());
        return chat.turns().stream()
                .filter(turn -> turn.span().start() < end)
                .map(turn -> ownWords(turn, end))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Of {@link #ownWords(Chat)}, the turns that carry the conversation: no media marks, no broadcast a second time. */
    public List<Turn> conversation(List<Turn> ownWords) {
        Set<String> broadcasts = new HashSet<>();
        return ownWords.stream()
                .filter(turn -> !MEDIA.matcher(turn.text()).matches())
                .filter(turn -> turn.text().length() < BROADCAST_LENGTH || broadcasts.add(turn.text()))
                .toList();
    }

    /** Where the repetition at the end of a chat begins: the source's length where there is none. */
    private static int tailStart(String source) {
        Matcher tail = TAIL.matcher(source);
        return tail.find() ? tail.start() : source.length();
    }

    private static Optional<Turn> ownWords(Turn turn, int sourceEnd) {
        int end = Math.min(turn.text().length(), sourceEnd - turn.span().start());
        int start = Quote.in(turn.text().substring(0, end)).map(Quote::replyStart).orElse(0);
        while (start < end && Character.isWhitespace(turn.text().charAt(start))) {
            start++;
        }
        while (start < end && Character.isWhitespace(turn.text().charAt(end - 1))) {
            end--;
        }
        return start == end ? Optional.empty() : Optional.of(turn.slice(start, end));
    }
}
