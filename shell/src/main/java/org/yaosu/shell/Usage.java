package org.yaosu.shell;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;

/**
 * How a command is used, read from the annotations that Gogo reads.
 *
 * @param name the command's name without its scope
 * @param description what it does, in one line
 * @param options what is given by name, in order
 * @param arguments what is given by place, in order
 */
public record Usage(String name, String description, List<Option> options, List<Argument> arguments) {

    /** The absent value of an option that must be given. */
    public static final String REQUIRED = "org.yaosu.shell.required";

    /** Absent values that mean something to their commands only. */
    private static final Set<String> NO_VALUE = Set.of(REQUIRED, "", "0", "-1");

    public Usage {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    /** Reads the method that carries the command; of several, the one with most parameters. */
    static Optional<Usage> of(String name, Object command) {
        return Arrays.stream(command.getClass().getMethods())
                // as in Gogo, an underscore stands before a word of Java's own
                .filter(method -> (method.getName().equalsIgnoreCase(name) || method.getName().equalsIgnoreCase("_" + name))
                        && method.getDeclaringClass() != Object.class)
                .max((one, other) -> Integer.compare(one.getParameterCount(), other.getParameterCount()))
                .map(method -> of(name, method));
    }

    private static Usage of(String name, Method method) {
        Descriptor descriptor = method.getAnnotation(Descriptor.class);
        List<java.lang.reflect.Parameter> parameters = Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getType() != CommandSession.class).toList();
        return new Usage(name, descriptor == null ? "" : descriptor.value(),
                parameters.stream().filter(parameter -> parameter.isAnnotationPresent(Parameter.class)).map(Option::of).toList(),
                parameters.stream().filter(parameter -> !parameter.isAnnotationPresent(Parameter.class)).map(Argument::of).toList());
    }

    /** The option with this name, where there is one. */
    Optional<Option> option(String word) {
        return options.stream().filter(option -> option.names().contains(word)).findFirst();
    }

    /** What is given by place behind these words, where anything is. */
    Optional<Argument> argument(List<String> before) {
        int place = 0;
        for (int i = 0; i < before.size(); i++) {
            Optional<Option> option = option(before.get(i));
            if (option.isEmpty()) {
                place++;
            } else if (!option.get().flag()) {
                i++;
            }
        }
        boolean open = !arguments.isEmpty() && arguments.get(arguments.size() - 1).repeated();
        return arguments.stream().skip(open ? Math.min(place, arguments.size() - 1) : place).findFirst();
    }

    /** The usage line, such as {@code extract IN -o OUTPUT [--format FORMAT]}. */
    String line() {
        return Stream.of(Stream.of(name), arguments.stream().map(Argument::synopsis), options.stream().map(Option::synopsis))
                .flatMap(words -> words).collect(Collectors.joining(" "));
    }

    /**
     * Something given by name.
     *
     * @param names its names, the usual one first
     * @param value what its value is called, in capitals; empty for a flag
     * @param required whether it must be given
     * @param standard its value where it is not given; empty where there is none to speak of
     * @param description what it means
     * @param type what its value must be
     * @param completes what the shell offers for it
     */
    record Option(List<String> names, String value, boolean required, String standard, String description, Class<?> type,
            Optional<Completes.Kind> completes) {

        public Option {
            names = List.copyOf(names);
        }

        private static Option of(java.lang.reflect.Parameter parameter) {
            Parameter option = parameter.getAnnotation(Parameter.class);
            boolean flag = !option.presentValue().equals(Parameter.UNSPECIFIED);
            return new Option(List.of(option.names()), flag ? "" : capitals(parameter),
                    option.absentValue().equals(REQUIRED), flag || NO_VALUE.contains(option.absentValue()) ? "" : option.absentValue(),
                    describe(parameter), parameter.getType(), completion(parameter));
        }

        boolean flag() {
            return value.isEmpty();
        }

        /** All names and the value, such as {@code -o, --output OUTPUT}. */
        String title() {
            return String.join(", ", names) + (flag() ? "" : " " + value);
        }

        private String synopsis() {
            String words = names.get(0) + (flag() ? "" : " " + value);
            return required ? words : "[" + words + "]";
        }
    }

    /**
     * Something given by place.
     *
     * @param value what it is called, in capitals
     * @param repeated whether any number of them may be given, none included
     * @param description what it means
     * @param type what it must be
     * @param completes what the shell offers for it
     */
    record Argument(String value, boolean repeated, String description, Class<?> type, Optional<Completes.Kind> completes) {

        private static Argument of(java.lang.reflect.Parameter parameter) {
            Class<?> type = parameter.getType();
            return new Argument(capitals(parameter), type.isArray(), describe(parameter),
                    type.isArray() ? type.getComponentType() : type, completion(parameter));
        }

        private String synopsis() {
            return repeated ? "[" + value + "]" : value;
        }
    }

    private static String capitals(java.lang.reflect.Parameter parameter) {
        return parameter.getName().toUpperCase(Locale.ROOT);
    }

    private static String describe(java.lang.reflect.Parameter parameter) {
        Descriptor descriptor = parameter.getAnnotation(Descriptor.class);
        return descriptor == null ? "" : descriptor.value();
    }

    private static Optional<Completes.Kind> completion(java.lang.reflect.Parameter parameter) {
        return Optional.ofNullable(parameter.getAnnotation(Completes.class)).map(Completes::value);
    }
}
