package org.yaosu.evaluation.file;

import java.util.List;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.format.Label;

/**
 * Chats with the right answers.
 *
 * @param file the file's name
 * @param rows how many rows it has, those included that hold no usable chat
 * @param chats its chats
 * @param warnings what is odd about it
 */
public record Gold(String file, int rows, List<GoldChat> chats, List<String> warnings) {

    public Gold {
        chats = List.copyOf(chats);
        warnings = List.copyOf(warnings);
    }

    /**
     * One chat.
     *
     * @param number its place in the file, from 1
     * @param chat the chat itself
     * @param labels the right records
     */
    public record GoldChat(int number, Chat chat, List<Label> labels) {
        public GoldChat {
            labels = List.copyOf(labels);
        }
    }

    /** The same without the chats that nobody labelled. */
    public Gold labelled() {
        return new Gold(file, rows, chats.stream().filter(chat -> !chat.labels().isEmpty()).toList(), warnings);
    }

    /** The right records of every chat. */
    public List<List<Label>> labels() {
        return chats.stream().map(GoldChat::labels).toList();
    }
}
