package org.yaosu.dialogue.command.ask;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueReply;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.dialogue.command.answer.Answerer.Skills;

/** A conversation that goes on with each turn. A turn that nobody answered is none. For one thread. */
public final class Talk {

    private final Skills skills;
    private final DialogueOptions options;
    private final DialogueRequest begin;
    private DialogueRequest now;

    /** @param begin what it starts from */
    public Talk(Skills skills, DialogueOptions options, DialogueRequest begin) {
        this.skills = skills;
        this.options = options;
        this.begin = begin;
        this.now = begin;
    }

    /** A request that knows nothing yet. */
    public static DialogueRequest empty(String subtrack) {
        return new DialogueRequest(subtrack, Map.of(), "", List.of(), List.of(), List.of());
    }

    /** The same request for another skill. */
    public static DialogueRequest of(String subtrack, DialogueRequest request) {
        return new DialogueRequest(subtrack, request.profile(), request.situation(), request.goal(), request.knowledge(), request.history());
    }

    /**
     * The next turn of the request as it stands.
     *
     * @throws org.yaosu.api.dialogue.DialogueException if nobody answers
     * @throws IOException if there is nobody to ask
     */
    public DialogueReply next() throws IOException {
        return answer(now);
    }

    /**
     * The answer to what somebody says.
     *
     * @throws org.yaosu.api.dialogue.DialogueException if nobody answers
     * @throws IOException if there is nobody to ask
     */
    public DialogueReply say(String text) throws IOException {
        return answer(now.after(text));
    }

    private DialogueReply answer(DialogueRequest request) throws IOException {
        DialogueReply reply = skills.dialogue().reply(request, options);
        now = request.after(reply.text());
        return reply;
    }

    /** Forgets all that was said since the begin; the skill stays. */
    void restart() {
        now = of(now.subtrack(), begin);
    }

    /** @throws IOException if nobody in service has it */
    void skill(String subtrack) throws IOException {
        check(skills, subtrack);
        now = of(subtrack, now);
    }

    String skill() {
        return now.subtrack();
    }

    List<String> known() throws IOException {
        return skills.dialogue().subtracks();
    }

    /** The turns so far, oldest first. */
    List<String> history() {
        return now.history();
    }

    /** @throws IOException if nobody in service has this skill; the message says which there are */
    public static void check(Skills skills, String subtrack) throws IOException {
        List<String> known = skills.dialogue().subtracks();
        if (!known.contains(subtrack)) {
            throw new IOException("nobody in service has the skill " + subtrack + (known.isEmpty() ? ", nor any other; './yaosu doctor' tells what is missing"
                    : "; there are " + String.join(", ", known)));
        }
    }
}
