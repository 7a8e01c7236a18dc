package org.yaosu.provider.kit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.util.converter.Converters;

/**
 * Makes the annotation type of a configuration's settings out of its dictionary. Keys may be spelt in any case, as
 * Configuration Admin has them; a value that is empty means the default, since {@code $[env:NAME;default=]} leaves it so.
 */
final class SettingsReader<C> {

    private final Class<C> type;
    private final UnknownSettings unknown;

    /**
     * @param settings of the annotation type
     * @param missing what {@link Needed} settings name that is not there; they have their default
     */
    record Reading<C>(C settings, List<String> missing) {
    }

    /** @param type an annotation type with a default for every setting */
    SettingsReader(Class<C> type) {
        this.type = type;
        this.unknown = new UnknownSettings(Stream.of(type.getDeclaredMethods()).map(SettingsReader::key).toList());
    }

    /** The names that are no settings, for a message. */
    Optional<String> unknown(Dictionary<String, ?> dictionary) {
        return unknown.among(Collections.list(dictionary.keys()));
    }

    /** @throws IllegalArgumentException if a value cannot be used; the message names the setting and what it takes, not the value */
    Reading<C> read(Dictionary<String, ?> dictionary) {
        Map<String, Object> given = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Collections.list(dictionary.keys()).forEach(key -> given.put(key, tidy(dictionary.get(key))));
        Map<String, Object> values = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (Method setting : type.getDeclaredMethods()) {
            Object value = given.get(key(setting));
            if (value != null && !"".equals(value)) {
                Placeholder.in(value).ifPresentOrElse(left -> missing.add(left(setting, left)), () -> values.put(key(setting), value));
            }
        }
        C settings = Converters.standardConverter().convert(values).to(type);
        for (Method setting : type.getDeclaredMethods()) {
            check(settings, setting, values.get(key(setting)));
        }
        // The methods of a type come in no order.
        return new Reading<>(settings, missing.stream().sorted().toList());
    }

    private static String left(Method setting, Placeholder left) {
        String problem = setting.getName() + ": " + left.explanation();
        if (!setting.isAnnotationPresent(Needed.class)) {
            throw new IllegalArgumentException(problem);
        }
        return problem;
    }

    private static Object tidy(Object value) {
        return value instanceof String text ? text.strip() : value;
    }

    /** As metatype names the setting. */
    private static String key(Method setting) {
        return setting.getName().replace('_', '.');
    }

    /** The converter converts when it is asked, takes any word that is not "true" for false, and cuts a number of a wider type to fit. */
    private void check(C settings, Method setting, Object value) {
        boolean number = setting.getReturnType() == int.class || setting.getReturnType() == double.class;
        if (setting.getReturnType() == boolean.class && value instanceof String text
                && !text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException(setting.getName() + " must be true or false");
        }
        try {
            setting.setAccessible(true);
            Object converted = setting.invoke(settings);
            if (value == null || !number) {
                return;
            }
            double taken = value instanceof Number wide ? wide.doubleValue() : ((Number) converted).doubleValue();
            if (Numbers.of(setting).take(taken)) {
                return;
            }
        } catch (InvocationTargetException e) {
            // Without the cause: it repeats the value.
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalArgumentException(setting.getName() + " must be "
                + (number ? Numbers.of(setting) : "of type " + setting.getReturnType().getSimpleName()));
    }
}
