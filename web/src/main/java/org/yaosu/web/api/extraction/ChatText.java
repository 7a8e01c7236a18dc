package org.yaosu.web.api.extraction;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Turn;
import org.yaosu.api.format.Transcripts;
import org.yaosu.web.api.Members;
import org.yaosu.web.api.Problems;

/** Reads the chat of a request, which is a text or a list of messages. */
public final class ChatText {

    private static final int ID = 200;
    private static final String UNNAMED = "chat";

    private ChatText() {
    }

    /**
     * Reads the members {@code id}, {@code text} and {@code turns}.
     *
     * @param transcripts who makes chats of texts, asked where there is one
     * @throws org.yaosu.web.http.ProblemException with the name of the member that is wrong
     */
    public static Chat read(Members body, Supplier<Transcripts> transcripts) {
        String id = body.text("id", ID).filter(given -> !given.isBlank()).orElse(UNNAMED);
        Optional<String> text = body.text("text");
        // clients that are generated send an empty list where nobody gave one
        Optional<List<Members>> turns = body.objects("turns").filter(given -> text.isEmpty() || !given.isEmpty());
        if (text.isPresent() == turns.isPresent()) {
            throw Problems.invalid(text.isPresent() ? "there are both text and turns; give one of them" : "there is neither text nor turns; give one of them");
        }
        Chat chat = turns.isPresent() ? ChatOfTurns.read(id, turns.get()) : transcripts.get().read(id, text.orElseThrow());
        if (chat.turns().stream().map(Turn::text).allMatch(String::isBlank)) {
            throw Problems.invalid((text.isPresent() ? "text" : "turns") + ": nothing is said in it");
        }
        return chat;
    }
}
