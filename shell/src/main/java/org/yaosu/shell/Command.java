package org.yaosu.shell;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;

/**
 * A Gogo command with errors for people: words are checked against its usage, failures say what happened in a line or
 * two.
 *
 * @param usage how it is used; empty where its annotations do not say
 * @param function the command itself
 */
record Command(Optional<Usage> usage, Function function) implements Function {

    @Override
    public Object execute(CommandSession session, List<Object> words) throws Exception {
        List<Object> checked = usage.map(known -> new Words(known).checked(words)).orElse(words);
        try {
            return function.execute(session, checked);
        } catch (InvocationTargetException e) {
            // Gogo wraps errors
            if (e.getCause() instanceof OutOfMemoryError) {
                throw new CommandException(CommandException.FAILED, "there is not enough memory for this; give Java more with YAOSU_JAVA_OPTS=-Xmx8g", e);
            }
            throw e;
        } catch (Exception e) {
            // Gogo's own: a value that cannot become what the command takes
            if (e instanceof IllegalArgumentException && usage.isPresent() && e.getMessage() != null && e.getMessage().startsWith("Cannot coerce")) {
                throw new Words(usage.get()).misuse("does not understand " + checked);
            }
            throw CommandException.of(e).<Exception>map(known -> known).orElse(e);
        }
    }

    /** What went wrong, for failures whose message is a file name alone too. */
    static String reason(Throwable failure) {
        String name = failure.getClass().getSimpleName().replaceAll("Exception$", "");
        String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        if (failure instanceof InvocationTargetException && failure.getCause() != null) {
            return reason(failure.getCause());
        }
        return failure.getMessage() == null ? words
                : failure instanceof FileSystemException ? failure.getMessage() + "; " + words : failure.getMessage();
    }
}
