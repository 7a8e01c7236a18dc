package org.yaosu.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import org.yaosu.shell.Usage.Argument;
import org.yaosu.shell.Usage.Option;

/**
 * The words behind a command, held against its usage before Gogo maps them: Gogo itself says no more than that it
 * cannot coerce them.
 */
final class Words {

    private final Usage usage;

    Words(Usage usage) {
        this.usage = usage;
    }

    /** The words as Gogo takes them. A word {@code --name=value} becomes two. */
    List<Object> checked(List<?> given) {
        List<Object> words = split(given);
        Set<Option> seen = new HashSet<>();
        List<Object> places = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).toString();
            Option option = usage.option(word).orElse(null);
            if (option == null) {
                if (word.startsWith("-") && word.length() > 1) {
                    throw misuse("has no option " + word);
                }
                places.add(words.get(i));
            } else {
                if (!seen.add(option)) {
                    throw misuse("has " + word + " twice");
                }
                if (!option.flag()) {
                    i++;
                    if (i == words.size() || words.get(i).toString().isEmpty()) {
                        throw misuse("needs a value for " + word);
                    }
                    checkType(option.type(), words.get(i), word);
                }
            }
        }
        usage.options().stream().filter(option -> option.required() && !seen.contains(option)).findFirst().ifPresent(option -> {
            throw misuse("needs " + option.title() + ": " + option.description());
        });
        checkPlaces(places);
        return words;
    }

    private List<Object> split(List<?> given) {
        List<Object> words = new ArrayList<>();
        for (Object word : given) {
            String text = word.toString();
            int equals = text.startsWith("--") ? text.indexOf('=') : -1;
            if (equals > 0 && usage.option(text.substring(0, equals)).isPresent()) {
                words.add(text.substring(0, equals));
                words.add(text.substring(equals + 1));
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private void checkPlaces(List<Object> places) {
        List<Argument> arguments = usage.arguments();
        boolean open = !arguments.isEmpty() && arguments.get(arguments.size() - 1).repeated();
        int needed = open ? arguments.size() - 1 : arguments.size();
        if (places.size() < needed) {
            Argument argument = arguments.get(places.size());
            throw misuse("needs " + argument.value() + ": " + argument.description());
        }
        if (!open && places.size() > needed) {
            throw misuse("does not take " + places.get(needed));
        }
        for (int i = 0; i < needed; i++) {
            checkType(arguments.get(i).type(), places.get(i), arguments.get(i).value());
        }
    }

    private void checkType(Class<?> type, Object value, String word) {
        if (type == int.class || type == long.class) {
            checkNumber(value, word, "a whole number", text -> type == int.class ? Integer.parseInt(text) : Long.parseLong(text));
        } else if (type == double.class) {
            checkNumber(value, word, "a number", Double::parseDouble);
        }
        if (type.isEnum()) {
            StringJoiner names = new StringJoiner(", ");
            for (Object constant : type.getEnumConstants()) {
                if (constant.toString().equalsIgnoreCase(value.toString())) {
                    return;
                }
                names.add(constant.toString().toLowerCase(Locale.ROOT));
            }
            throw misuse("does not know " + word + " " + value + "; it is one of " + names);
        }
    }

    private void checkNumber(Object value, String word, String kind, Function<String, Number> parser) {
        try {
            parser.apply(value.toString());
        } catch (NumberFormatException none) {
            throw misuse("does not take " + word + " " + value + "; it is " + kind);
        }
    }

    /** An error that ends with the usage line. */
    CommandException misuse(String what) {
        return CommandException.misuse(usage.name() + " " + what + System.lineSeparator() + "usage: " + usage.line());
    }
}
