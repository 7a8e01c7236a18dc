package org.yaosu.engine.interview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.TemplateProperties;
import org.yaosu.lease.Drain;
import org.yaosu.lease.Leasable;
import org.yaosu.lease.Lease;
import org.yaosu.lease.Leased;
import org.yaosu.lease.LiveSet;
import org.yaosu.lease.UseCount;

/** The templates in service, found by name. */
final class Templates {

    private static final String NAME = TemplateProperties.PREFIX_ + "name";
    private static final String TUNED = TemplateProperties.PREFIX_ + "tuned";

    private final LiveSet<Entry> entries;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    Templates(Drain drain) {
        this.entries = new LiveSet<>(PromptTemplate.class, drain);
    }

    void add(PromptTemplate template, ServiceReference<PromptTemplate> reference) {
        entries.add(entry(reference, new Leased<>(template, reference)));
    }

    /** It says something else of itself; interviews under way stay with it. */
    void update(ServiceReference<PromptTemplate> reference) {
        entries.update(reference, entry -> entry(reference, entry.template()));
    }

    private Entry entry(ServiceReference<?> reference, Leased<PromptTemplate> template) {
        Entry entry = new Entry(String.valueOf(reference.getProperty(NAME)), "true".equals(String.valueOf(reference.getProperty(TUNED))), template);
        seen.add(entry.name());
        return entry;
    }

    LiveSet<?> set() {
        return entries;
    }

    /**
     * Refuses a wrong name. One that was in service and is away at this moment is none, so that a batch outlives a swap.
     *
     * @throws IllegalArgumentException if there never was one of this name; the message names those that are there
     */
    void check(String name) {
        if (!seen.contains(name)) {
            find(entries.list(), name, false);
        }
    }

    /**
     * The template of this name, of several the one that the registry prefers; to be held through one interview.
     *
     * @param tuned whether one that is meant for fine-tuned models comes before the others, or behind them
     * @throws IllegalArgumentException if there is none; the message names those that are there
     */
    Held lease(String name, boolean tuned) {
        return entries.lease(all -> {
            Entry entry = find(all, name, tuned);
            return entry.template().tryLease().map(lease -> new Held(lease, entry.tuned(), version(entry)));
        });
    }

    /** The version of the bundle that gives the template of this name; empty where there is none. */
    Optional<String> version(String name) {
        return entries.list().stream().filter(entry -> entry.name().equals(name)).findFirst().map(Templates::version);
    }

    /** The bundle is null where the service is already gone again. */
    private static String version(Entry entry) {
        Bundle bundle = entry.reference().getBundle();
        return bundle == null ? "" : bundle.getVersion().toString();
    }

    private static Entry find(List<Entry> all, String name, boolean tuned) {
        return all.stream().filter(entry -> entry.name().equals(name)).min(Comparator.comparing(entry -> entry.tuned() != tuned))
                .orElseThrow(() -> new IllegalArgumentException("no template " + name + "; there are: "
                        + all.stream().map(Entry::name).distinct().sorted().collect(Collectors.joining(", "))));
    }

    /**
     * A template for one interview.
     *
     * @param tuned whether it is meant for fine-tuned models
     * @param version of the bundle that gives it
     */
    record Held(Lease<PromptTemplate> lease, boolean tuned, String version) implements AutoCloseable {

        @Override
        public void close() {
            lease.close();
        }
    }

    private record Entry(String name, boolean tuned, Leased<PromptTemplate> template) implements Leasable {

        @Override
        public ServiceReference<?> reference() {
            return template.reference();
        }

        @Override
        public UseCount uses() {
            return template.uses();
        }
    }
}
