package org.yaosu.api.prompt;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.yaosu.api.model.Message;

/**
 * The wording of what a model is asked, in one step or several. A service with {@link TemplateProperties}; used by
 * several threads at once. The engine fits it to the model's window, delimits the chat, and reads the last reply.
 */
@ConsumerType
public interface PromptTemplate {

    /** The number of calls it takes; each builds on the replies before. */
    int steps();

    /**
     * What is asked in one step. The text of {@link Question#chat()} goes in whole and unchanged, or not at all; the
     * length must not depend on it otherwise, so that the engine can cut chats to size.
     *
     * @param step the step, from 0
     * @param question what is to be found out
     * @param replies the model's replies to the steps before, in order
     * @return the conversation to complete, at least one message
     */
    List<Message> messages(int step, Question question, List<String> replies);

    /**
     * Whether the reply to this step should be JSON. The last reply mostly is; where it is not, it is read for lines with the labels
     * of fields, and any text will do.
     */
    default boolean json(int step) {
        return step == steps() - 1;
    }

    /** Room to leave for the reply to this step where a later step repeats it, in characters; a longer one is cut. */
    default int replyCharacters(int step) {
        return 2000;
    }

    /** The same for one question, of which only the form counts: a bigger form has longer replies. */
    default int replyCharacters(int step, Question question) {
        return replyCharacters(step);
    }
}
