package org.yaosu.shell;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.apache.felix.service.command.Function;

/**
 * The service behind a command, which Gogo's proxy lends. The proxy is known by its methods alone: servers that bring
 * Gogo along, such as Karaf, keep its class to themselves.
 */
final class CommandService {

    private final Function proxy;
    private final Method lend;
    private final Method giveBack;

    private CommandService(Function proxy) throws NoSuchMethodException {
        this.proxy = proxy;
        this.lend = proxy.getClass().getMethod("getTarget");
        this.giveBack = proxy.getClass().getMethod("ungetTarget");
    }

    /** Empty where a command is no service, such as one that was written in the shell. */
    static Optional<CommandService> of(Function function) {
        try {
            return Optional.of(new CommandService(function));
        } catch (NoSuchMethodException ownFunction) {
            return Optional.empty();
        }
    }

    /** Uses the service; empty where its bundle has just gone. */
    <T> Optional<T> with(java.util.function.Function<Object, T> use) {
        try {
            try {
                return Optional.ofNullable(lend.invoke(proxy)).map(use);
            } finally {
                giveBack.invoke(proxy);
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the service of the command " + proxy + " cannot be had", e);
        }
    }
}
