package org.yaosu.simulator.replay;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.Message.Author;
import org.yaosu.simulator.Brain;
import org.yaosu.simulator.replay.LineIndex.Match;

/**
 * Gives the answers that real models gave about the same chats. A conversation is about the chat whose lines are in it, be it between
 * the tags of a prompt or alone, or whose recorded summary is. Asked for Markdown about a chat it gives the summary, otherwise the records. What
 * was not recorded another brain answers.
 */
public final class RecordedBrain implements Brain {

    private static final Pattern CHAT = Pattern.compile("(?s)<(chat-[0-9a-fA-F]{8})>\\R?(.*?)\\R?</\\1>");
    /** A key of JSON, or of a form in words: what asks for Markdown alone has none. */
    private static final Pattern KEY = Pattern.compile("\"[^\"\\n]+\"\\s*[:：(（]");
    private static final Pattern MARKDOWN = Pattern.compile("markdown", Pattern.CASE_INSENSITIVE);

    /** A summary is in a prompt if this share of it is; another has as many lines in common at most that say nothing. */
    private static final double SUMMARY_SHARE = 0.5;
    /** Of what is asked, in a chat: names may be masked, and turns may be cut to pieces. */
    private static final double CHAT_SHARE = 0.25;

    private final LineIndex chats;
    private final Optional<LineIndex> written;
    private final Optional<Recording> summaries;
    private final Optional<Recording> replies;
    private final Brain other;

    /**
     * @param chats the chats' texts, in the order of the recordings; where they are more, the recordings begin again
     * @param summaries what a general model wrote when it was asked for a summary
     * @param replies what a model answered as records
     * @param other who answers what was not recorded
     */
    public RecordedBrain(List<String> chats, Optional<Recording> summaries, Optional<Recording> replies, Brain other) {
        this.chats = LineIndex.ofChats(chats);
        this.written = summaries.map(recording -> LineIndex.of(recording.answers()));
        this.summaries = summaries;
        this.replies = replies;
        this.other = other;
    }

    @Override
    public String answer(List<Message> messages) {
        String asked = messages.stream().filter(message -> message.author() != Author.ASSISTANT).map(Message::text)
                .collect(Collectors.joining("\n"));
        Optional<String> chat = CHAT.matcher(asked).results().map(match -> match.group(2)).reduce((earlier, later) -> later);
        String words = CHAT.matcher(asked).replaceAll("");
        boolean keys = KEY.matcher(words).find();
        OptionalInt about = chat.map(this::chat).orElseGet(() -> summaryOrChat(asked));
        Optional<Recording> recording = chat.isPresent() && !keys && MARKDOWN.matcher(words).find() ? summaries : replies;
        if (about.isPresent() && recording.isPresent()) {
            return recording.get().about(about.getAsInt());
        }
        if (about.isPresent() && chat.isEmpty() && !keys) {
            throw new IllegalStateException("no records are recorded, and the chat or summary alone does not say what else is wanted; name the recorded replies");
        }
        return other.answer(messages);
    }

    private OptionalInt summaryOrChat(String text) {
        Optional<Match> summary = written.flatMap(index -> index.best(text)).filter(match -> match.ofText() >= SUMMARY_SHARE);
        return summary.isPresent() ? OptionalInt.of(summary.get().place()) : chat(text);
    }

    private OptionalInt chat(String text) {
        return chats.best(text).filter(match -> match.ofAsked() >= CHAT_SHARE).map(match -> OptionalInt.of(match.place())).orElse(OptionalInt.empty());
    }
}
