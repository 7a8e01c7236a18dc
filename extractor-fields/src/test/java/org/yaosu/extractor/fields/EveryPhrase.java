package org.yaosu.extractor.fields;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.yaosu.extractor.fields.kit.Phrase;
import org.yaosu.extractor.fields.kit.Topic;
import org.yaosu.search.Search;

/** The phrases that the kit and the fields keep in constants, also inside lists, records and enums. */
final class EveryPhrase {

    private EveryPhrase() {
    }

    static List<Search> searches() {
        return classes().flatMap(type -> Stream.of(type.getDeclaredFields())).filter(field -> Modifier.isStatic(field.getModifiers()))
                .flatMap(field -> in(value(field))).distinct().toList();
    }

    private static Stream<Class<?>> classes() {
        try {
            Path root = Path.of(Phrase.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.map(file -> root.relativize(file).toString()).filter(name -> name.endsWith(".class"))
                        .<Class<?>>map(name -> type(name.substring(0, name.length() - ".class".length()).replace('/', '.'))).toList().stream();
            }
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        } catch (URISyntaxException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static Stream<Search> in(Object value) {
        if (value instanceof Phrase phrase) {
            return Stream.of(Search.of(phrase.pattern()));
        }
        if (value instanceof Search search) {
            return Stream.of(search);
        }
        if (value instanceof Topic topic) {
            return in(topic.phrase());
        }
        if (value instanceof Collection<?> all) {
            return all.stream().flatMap(EveryPhrase::in);
        }
        return value instanceof Record parts ? Stream.of(parts.getClass().getRecordComponents()).flatMap(part -> in(value(parts, part))) : Stream.empty();
    }

    private static Object value(Record parts, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(parts);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
