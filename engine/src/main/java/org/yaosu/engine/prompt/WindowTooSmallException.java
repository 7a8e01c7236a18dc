package org.yaosu.engine.prompt;

import java.util.List;
import org.yaosu.api.model.Message;

/** A window that a prompt does not fit; the message says what takes the room and what to do. */
public final class WindowTooSmallException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private WindowTooSmallException(String message) {
        super(message);
    }

    static WindowTooSmallException noRoom(Window window, Size frame, long wanted) {
        return new WindowTooSmallException("the window of " + window + " has no room for a chat: what is asked takes " + frame
                + " without it, and a chat needs " + wanted + " more of each; choose a model with a larger window, a template of"
                + " fewer steps, or fewer fields");
    }

    static WindowTooSmallException tooLong(Window window, Size prompt) {
        return new WindowTooSmallException("a prompt of " + prompt + " does not fit the window of " + window
                + "; cut the chat to chunks of this template, form and window first");
    }

    /** A prompt that its maker could not make any shorter. */
    public static WindowTooSmallException shortest(Window window, List<Message> messages) {
        return new WindowTooSmallException("the shortest prompt of " + Size.of(messages) + " does not fit the window of " + window
                + ", less room for an answer; choose a model with a larger window, or limit its answers");
    }
}
