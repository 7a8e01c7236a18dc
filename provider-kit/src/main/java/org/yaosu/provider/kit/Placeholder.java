package org.yaosu.provider.kit;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A name in a setting that stands for what is kept elsewhere, such as {@code $[secret:NAME]}. Felix's interpolation plug-in leaves it where there is
 * nothing of that name, so a value that still has one is no value: sent as a key, it would be refused as a wrong one.
 *
 * @param source {@code secret}, {@code env} or {@code prop}
 */
record Placeholder(String source, String name) {

    private static final Pattern LEFT = Pattern.compile("\\$\\[(secret|env|prop):([^\\[\\];]*)[^\\]]*]");

    /** The first that a value still has; lists are looked through. */
    static Optional<Placeholder> in(Object value) {
        Stream<?> values = value instanceof Object[] array ? Arrays.stream(array) : value instanceof Iterable<?> list ? stream(list) : Stream.of(value);
        return values.filter(String.class::isInstance).map(text -> LEFT.matcher((String) text)).filter(Matcher::find)
                .map(found -> new Placeholder(found.group(1), found.group(2).strip())).findFirst();
    }

    private static Stream<?> stream(Iterable<?> list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** What is missing, and what to do. */
    String explanation() {
        // Somebody may have put the key itself there.
        String shown = KeyLike.hideIn(name);
        return switch (source) {
            case "secret" -> "there is no file secrets/" + shown + "; write it, and save the configuration anew";
            case "env" -> "there is no environment variable " + shown + "; set it and start again";
            default -> "there is no framework property " + shown + "; set it and start again";
        };
    }
}
