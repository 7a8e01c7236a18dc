package org.yaosu.api.dialogue;

/**
 * A request that nobody answered because the {@link Dialogue} that was asked stops. That says nothing of the request: it may be asked again,
 * of the one that is in service then, such as its successor after an update.
 */
public final class DialogueStoppedException extends DialogueException {

    private static final long serialVersionUID = 1L;

    public DialogueStoppedException(String message) {
        super(message);
    }
}
