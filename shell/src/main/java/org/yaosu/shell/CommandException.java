package org.yaosu.shell;

/** A command that did not do what was asked; the message says what, where and what to do. */
final class CommandException extends RuntimeException {

    /** The exit status of a command that went wrong on the way. */
    static final int FAILED = 1;
    /** The exit status of a command that was used wrongly. */
    static final int MISUSED = 2;
    /** The exit status of a command that was stopped by Ctrl-C, as shells have it. */
    static final int STOPPED = 130;

    private static final long serialVersionUID = 1L;

    private final int status;

    CommandException(int status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** Wrong use: nothing was done. */
    static CommandException misuse(String message) {
        return new CommandException(MISUSED, message, null);
    }

    int status() {
        return status;
    }

    /** Only the message: the interactive shell prints exceptions as text. */
    @Override
    public String toString() {
        return "yaosu: " + getMessage();
    }
}
