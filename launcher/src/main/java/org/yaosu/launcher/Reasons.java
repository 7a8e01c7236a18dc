package org.yaosu.launcher;

/** Says in one line why something failed. */
final class Reasons {

    private Reasons() {
    }

    /** The message of the innermost cause, which is the one that helps; the class where it has none. */
    static String of(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        // Felix says what is missing twice
        return message.replaceFirst("\\s*Unresolved requirements:.*", "").strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
