package org.yaosu.web.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The parameters of a request's query, each of which a route names and nobody gives twice.
 *
 * @param values by name
 */
public record Query(Map<String, String> values) {

    public Query {
        values = Map.copyOf(values);
    }

    /**
     * Reads what stands in the address, and no body, though that may be a form.
     *
     * @throws org.yaosu.web.http.ProblemException if one is not known, or there twice
     */
    static Query of(String query, List<String> known) {
        Map<String, String> values = new HashMap<>();
        for (String pair : query.split("&")) {
            int end = pair.indexOf('=');
            String name = decoded(end < 0 ? pair : pair.substring(0, end));
            if (name.isEmpty()) {
                continue;
            }
            if (!known.contains(name)) {
                throw Problems.invalid(shown(name) + " is not known here; known: " + (known.isEmpty() ? "none" : String.join(", ", known)));
            }
            if (values.put(name, decoded(end < 0 ? "" : pair.substring(end + 1))) != null) {
                throw Problems.invalid("the parameter " + name + " is there more than once");
            }
        }
        return new Query(values);
    }

    /** A name that looks like one. Others may be what people said. */
    private static String shown(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_.-]{0,39}") ? "the parameter " + name : "a parameter of the query";
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("the query is encoded wrongly");
        }
    }

    /** A text; one that is blank is none. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A whole number. */
    public Optional<Long> number(String name, long least, long most) {
        return text(name).map(text -> {
            try {
                long number = Long.parseLong(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException none) {
                // said below
            }
            throw Problems.invalid("the parameter " + name + " must be a whole number from " + least + " to " + most);
        });
    }

    /** An amount, 0 or more. */
    public OptionalDouble amount(String name) {
        return text(name).map(text -> {
            try {
                double amount = Double.parseDouble(text);
                if (amount >= 0 && Double.isFinite(amount)) {
                    return OptionalDouble.of(amount);
                }
            } catch (NumberFormatException none) {
                // said below
            }
            throw Problems.invalid("the parameter " + name + " must be a number, 0 or more");
        }).orElseGet(OptionalDouble::empty);
    }

    /** Whether something is wanted; where nobody says, it is not. */
    public boolean flag(String name) {
        return text(name).map(text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problems.invalid("the parameter " + name + " must be true or false");
        }).orElse(false);
    }

    /** One of a few words, which stand for the constants in lower case. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return text(name).map(text -> Arrays.stream(type.getEnumConstants()).filter(constant -> word(constant).equals(text)).findFirst()
                .orElseThrow(() -> Problems.invalid("the parameter " + name + " must be one of " + words(type))));
    }

    /** The word that stands for a constant. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words that stand for all of them. */
    public static String words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Query::word).collect(Collectors.joining(", "));
    }
}
