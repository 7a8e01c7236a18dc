package org.yaosu.provider.kit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.util.converter.Converters;

/**
 * Makes the annotation type of a configuration's settings out of its dictionary. Keys may be spelt in any case, as
 * Configuration Admin has them; a value that is empty means the default, since {@code $[env:NAME;default=]} leaves it so.
 */
final class SettingsReader<C> {

    private final Class<C> type;

    /** @param type an annotation type with a default for every setting */
    SettingsReader(Class<C> type) {
        this.type = type;
    }

    /** @throws IllegalArgumentException if a value is not of its setting's type; the message names the setting, not the value */
    C read(Dictionary<String, ?> dictionary) {
        Map<String, Object> given = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Collections.list(dictionary.keys()).forEach(key -> given.put(key, tidy(dictionary.get(key))));
        Map<String, Object> values = new HashMap<>();
        for (Method setting : type.getDeclaredMethods()) {
            Object value = given.get(key(setting));
            if (value != null && !"".equals(value)) {
                values.put(key(setting), value);
            }
        }
        C settings = Converters.standardConverter().convert(values).to(type);
        for (Method setting : type.getDeclaredMethods()) {
            check(settings, setting, values.get(key(setting)));
        }
        return settings;
    }

    private static Object tidy(Object value) {
        return value instanceof String text ? text.strip() : value;
    }

    /** As metatype names the setting. */
    private static String key(Method setting) {
        return setting.getName().replace('_', '.');
    }

    /** The converter converts when it is asked, and takes any word that is not "true" for false. */
    private void check(C settings, Method setting, Object value) {
        if (setting.getReturnType() == boolean.class && value instanceof String text
                && !text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException(setting.getName() + " must be true or false");
        }
        try {
            setting.setAccessible(true);
            setting.invoke(settings);
        } catch (InvocationTargetException e) {
            // Without the cause: it repeats the value.
            throw new IllegalArgumentException(setting.getName() + " must be " + expected(setting.getReturnType()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String expected(Class<?> type) {
        if (type == int.class || type == long.class) {
            return "a whole number";
        }
        return type == double.class ? "a number" : "of type " + type.getSimpleName();
    }
}
