package org.yaosu.engine.call;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.model.ProviderProperties;

/**
 * What a provider says of itself by {@link ProviderProperties} at one moment. A property that is missing or makes no sense
 * has its default: a provider is not lost for a typing error.
 *
 * @param bundle who gives it: symbolic name and version
 * @param account whose limits concurrency and rate are
 * @param tuned whether it was fine-tuned for the task
 * @param promptPrice of a thousand tokens, as is completionPrice
 * @param completionTokens the longest answer; 0 where nobody knows
 * @param variant a digest of all that answers depend on besides the question
 * @param properties what filters are held against: every service property of texts, numbers and flags, also lists of them; ours without their prefix, too
 */
record Traits(String id, String model, String bundle, boolean remote, int window, int windowCharacters, int concurrency, double rate,
        String account, String template, boolean tuned, boolean json, double promptPrice, double completionPrice, int completionTokens, String variant,
        Map<String, Object> properties) {

    private static final double PRICED_TOKENS = 1000;

    static Traits of(ServiceReference<?> reference) {
        return new Traits(id(reference), text(reference, "model"), bundle(reference.getBundle()), flag(reference, "remote", true),
                whole(reference, "window", 1, 8192), whole(reference, "window.characters", 0, 0),
                whole(reference, "concurrency", 1, 2), number(reference, "rate", 0, 0),
                account(reference), text(reference, "template"), flag(reference, "tuned", false), flag(reference, "json", false),
                number(reference, "prompt.price", 0, 0), number(reference, "completion.price", 0, 0),
                whole(reference, "completion.tokens", 0, 0), text(reference, "variant"), properties(reference));
    }

    /**
     * Whether an interview that began with the one may go on with the other: it is the same model, sees as much of people, in
     * no smaller a window.
     */
    boolean sameTerms(Traits other) {
        return model.equals(other.model) && remote == other.remote && window >= other.window && windowCharacters == other.windowCharacters && json == other.json && tuned == other.tuned;
    }

    boolean priced() {
        return promptPrice > 0 || completionPrice > 0;
    }

    double cost(Usage usage) {
        return (usage.prompt() * promptPrice + usage.completion() * completionPrice) / PRICED_TOKENS;
    }

    private static Map<String, Object> properties(ServiceReference<?> reference) {
        Map<String, Object> properties = new HashMap<>();
        for (String key : reference.getPropertyKeys()) {
            plain(reference.getProperty(key)).ifPresent(value -> {
                properties.put(key, value);
                if (key.startsWith(ProviderProperties.PREFIX_)) {
                    properties.put(key.substring(ProviderProperties.PREFIX_.length()), value);
                }
            });
        }
        properties.put("id", id(reference));
        return Map.copyOf(properties);
    }

    /** A copy without anything that might keep the provider's classes alive when it is gone; empty where nothing is left. */
    private static Optional<Object> plain(Object value) {
        Stream<?> several = null;
        if (value instanceof Collection<?> collection) {
            several = collection.stream();
        } else if (value != null && value.getClass().isArray()) {
            several = IntStream.range(0, Array.getLength(value)).mapToObj(i -> Array.get(value, i));
        }
        if (several != null) {
            return Optional.<Object>of(several.filter(Traits::single).toList()).filter(list -> !List.of().equals(list));
        }
        return Optional.ofNullable(value).filter(Traits::single);
    }

    private static boolean single(Object value) {
        return value instanceof String || value instanceof Boolean || value instanceof Number && value.getClass().getName().startsWith("java.");
    }

    private static String id(ServiceReference<?> reference) {
        String id = text(reference, "id");
        if (!id.isEmpty()) {
            return id;
        }
        Object pid = reference.getProperty(Constants.SERVICE_PID);
        if (pid instanceof Collection<?> several && !several.isEmpty()) {
            pid = several.iterator().next();
        }
        Object name = pid instanceof String ? pid : reference.getProperty("component.name");
        return name instanceof String ? (String) name : "provider-" + reference.getProperty(Constants.SERVICE_ID);
    }

    private static String account(ServiceReference<?> reference) {
        String account = text(reference, "account");
        return account.isEmpty() ? id(reference) : account;
    }

    /** The bundle is null where the service is already gone again. */
    private static String bundle(Bundle bundle) {
        return bundle == null ? "" : bundle.getSymbolicName() + " " + bundle.getVersion();
    }

    private static String text(ServiceReference<?> reference, String name) {
        return property(reference, name) instanceof String text ? text.strip() : "";
    }

    private static boolean flag(ServiceReference<?> reference, String name, boolean otherwise) {
        Object value = property(reference, name);
        if (value instanceof Boolean flag) {
            return flag;
        }
        return value instanceof String text && text.strip().matches("(?i)true|false") ? Boolean.parseBoolean(text.strip()) : otherwise;
    }

    private static int whole(ServiceReference<?> reference, String name, int least, int otherwise) {
        return number(reference, name, least, otherwise, value -> (int) value);
    }

    private static double number(ServiceReference<?> reference, String name, double least, double otherwise) {
        return number(reference, name, least, otherwise, value -> value);
    }

    private static <T> T number(ServiceReference<?> reference, String name, double least, T otherwise, DoubleFunction<T> as) {
        double value = parsed(property(reference, name));
        return value >= least && Double.isFinite(value) ? as.apply(value) : otherwise;
    }

    private static double parsed(Object value) {
        try {
            return value instanceof Number number ? number.doubleValue()
                    : value instanceof String text ? Double.parseDouble(text.strip()) : Double.NaN;
        } catch (NumberFormatException nonsense) {
            return Double.NaN;
        }
    }

    private static Object property(ServiceReference<?> reference, String name) {
        return reference.getProperty(ProviderProperties.PREFIX_ + name);
    }
}
