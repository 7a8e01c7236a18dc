package org.yaosu.launcher;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Signals that ask the process to end. Java itself hears the first one only, and then runs its shutdown hooks. The classes that tell
 * of each one ({@code sun.misc.Signal}, in the module {@code jdk.unsupported}) may be missing, and warn where they are named in code.
 */
final class Signals {

    /** Ctrl-C, and what service managers and {@code kill} send. */
    private static final List<String> NAMES = List.of("INT", "TERM");

    private Signals() {
    }

    /**
     * Calls {@code handler} with the number of each signal, in a thread of its own, in place of Java's own end. Where that cannot be,
     * Java ends as it does without.
     */
    static void handle(IntConsumer handler) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> type = Class.forName("sun.misc.SignalHandler");
            Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls(handler, signal));
            for (String name : NAMES) {
                signal.getMethod("handle", signal, type).invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
            }
        } catch (ReflectiveOperationException otherJava) {
            // missing, or the signals are another's (-Xrs): Java's own way is left as it is
        }
    }

    private static InvocationHandler calls(IntConsumer handler, Class<?> signal) {
        return (proxy, method, arguments) -> switch (method.getName()) {
            case "handle" -> {
                handler.accept((int) signal.getMethod("getNumber").invoke(arguments[0]));
                yield null;
            }
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "signals for Yaosu";
        };
    }
}
