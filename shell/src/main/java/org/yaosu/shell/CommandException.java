package org.yaosu.shell;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.Optional;
import org.yaosu.api.extract.BatchException;

/** A command that did not do what was asked; the message says what, where and what to do. */
public final class CommandException extends RuntimeException {

    /** The exit status of a command that went wrong on the way. */
    public static final int FAILED = 1;
    /** The exit status of a command that was used wrongly. */
    public static final int MISUSED = 2;
    /** The exit status of a command that was stopped by Ctrl-C, as shells have it. */
    public static final int STOPPED = 130;

    private static final long serialVersionUID = 1L;

    private final int status;
    private final boolean told;

    public CommandException(int status, String message, Throwable cause) {
        this(status, message, cause, false);
    }

    private CommandException(int status, String message, Throwable cause, boolean told) {
        super(message, cause);
        this.status = status;
        this.told = told;
    }

    /** Wrong use: nothing was done. */
    public static CommandException misuse(String message) {
        return new CommandException(MISUSED, message, null);
    }

    /** What a failure of a command's work means to people; empty where it is none that is known. */
    public static Optional<CommandException> of(Exception failure) {
        if (failure instanceof CommandException known) {
            return Optional.of(known);
        }
        if (failure instanceof BatchException) {
            return Optional.of(new CommandException(MISUSED, failure.getMessage(), failure));
        }
        if (failure instanceof InvalidPathException path) {
            return Optional.of(new CommandException(MISUSED, "'" + path.getInput() + "' is no file name; " + path.getReason(), path));
        }
        if (failure instanceof IOException) {
            return Optional.of(new CommandException(FAILED, Command.reason(failure), failure));
        }
        return failure instanceof IllegalArgumentException && failure.getMessage() != null
                ? Optional.of(new CommandException(MISUSED, failure.getMessage(), failure)) : Optional.empty();
    }

    /** The same, where the command itself has told it already. */
    public CommandException asTold() {
        return new CommandException(status, getMessage(), getCause(), true);
    }

    public int status() {
        return status;
    }

    /** Whether the command itself has told it already, so that the command line must not. */
    boolean told() {
        return told;
    }

    /** Only the message: the interactive shell prints exceptions as text. */
    @Override
    public String toString() {
        return "yaosu: " + getMessage();
    }
}
