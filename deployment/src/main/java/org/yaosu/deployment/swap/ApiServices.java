package org.yaosu.deployment.swap;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.FormatProperties;
import org.yaosu.api.format.RecordWriter;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.model.ProviderProperties;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.TemplateProperties;

/**
 * The services of one bundle that the rest of the platform sees, in words such as {@code provider spark-max}. Each is
 * taken once, which brings to light what fails when it is made, and held until this is closed.
 */
final class ApiServices implements AutoCloseable {

    private static final String API = "org.yaosu.api.";
    /** What people call a service of a type, and the property that tells it from others of that type. */
    private static final Map<String, Kind> KINDS = Map.of(
            ModelProvider.class.getName(), new Kind("provider", ProviderProperties.PREFIX_ + "id"),
            ChatReader.class.getName(), new Kind("reader", FormatProperties.PREFIX_ + "name"),
            RecordWriter.class.getName(), new Kind("writer", FormatProperties.PREFIX_ + "name"),
            PromptTemplate.class.getName(), new Kind("template", TemplateProperties.PREFIX_ + "name"));

    /** Whoever makes services writes down each failure at length. */
    private static final Duration TRY_AGAIN = Duration.ofMillis(400);
    private static final Deadline NOW = Deadline.in(Duration.ZERO);

    private final BundleContext context;
    private final Bundle bundle;
    private final Map<ServiceReference<?>, Set<String>> names = new HashMap<>();
    private final Map<ServiceReference<?>, Deadline> failed = new HashMap<>();

    ApiServices(BundleContext context, Bundle bundle) {
        this.context = context;
        this.bundle = bundle;
    }

    /** Those of this moment. A service that cannot be made is none. */
    Set<String> names() {
        ServiceReference<?>[] registered = bundle.getRegisteredServices();
        Set<String> all = new TreeSet<>();
        for (ServiceReference<?> reference : registered == null ? new ServiceReference<?>[0] : registered) {
            all.addAll(names.getOrDefault(reference, Set.of()).isEmpty() ? taken(reference) : names.get(reference));
        }
        return all;
    }

    private Set<String> taken(ServiceReference<?> reference) {
        Set<String> types = types(reference);
        if (types.isEmpty()) {
            return types;
        }
        if (!failed.getOrDefault(reference, NOW).passed()) {
            return Set.of();
        }
        Object service = context.getService(reference);
        if (service == null) {
            failed.put(reference, Deadline.in(TRY_AGAIN));
            return Set.of();
        }
        Set<String> words = new HashSet<>();
        types.forEach(type -> words.add(name(type, reference, service)));
        names.put(reference, words);
        return words;
    }

    private static Set<String> types(ServiceReference<?> reference) {
        Set<String> types = new HashSet<>(List.of((String[]) reference.getProperty(Constants.OBJECTCLASS)));
        types.removeIf(type -> !type.startsWith(API));
        return types;
    }

    private static String name(String type, ServiceReference<?> reference, Object service) {
        if (service instanceof FieldExtractor field && type.equals(FieldExtractor.class.getName())) {
            return "field " + field.spec().key();
        }
        return Optional.ofNullable(KINDS.get(type)).map(kind -> kind.name(reference)).orElse("service " + type.substring(type.lastIndexOf('.') + 1));
    }

    @Override
    public void close() {
        names.keySet().forEach(context::ungetService);
        names.clear();
    }

    /**
     * A type of services.
     *
     * @param word what people call one
     * @param property the name of the property that tells one from others
     */
    private record Kind(String word, String property) {

        String name(ServiceReference<?> reference) {
            Object name = reference.getProperty(property);
            // a provider without an id goes by the PID of its configuration
            return word + " " + (name == null || name.equals("") ? reference.getProperty(Constants.SERVICE_PID) : name);
        }
    }
}
