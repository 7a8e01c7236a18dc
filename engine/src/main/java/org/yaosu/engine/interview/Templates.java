package org.yaosu.engine.interview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.TemplateProperties;

/** The templates in service, found by name. State changes by replacing an immutable list. */
final class Templates {

    private static final String NAME = TemplateProperties.PREFIX_ + "name";

    private final AtomicReference<List<Entry>> entries = new AtomicReference<>(List.of());

    void add(PromptTemplate template, ServiceReference<PromptTemplate> reference) {
        Entry entry = new Entry(String.valueOf(reference.getProperty(NAME)), template, reference);
        entries.updateAndGet(all -> Stream.concat(all.stream(), Stream.of(entry)).sorted(Comparator.reverseOrder()).toList());
    }

    void remove(PromptTemplate template) {
        entries.updateAndGet(all -> all.stream().filter(entry -> entry.template() != template).toList());
    }

    /** The template of this name, of several the one that the registry prefers. */
    Optional<PromptTemplate> find(String name) {
        return entries.get().stream().filter(entry -> entry.name().equals(name)).map(Entry::template).findFirst();
    }

    /** @throws IllegalArgumentException if there is none; the message names those that are there */
    PromptTemplate get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(missing(name)));
    }

    /** What is said where there is no template of this name. */
    String missing(String name) {
        return "no template " + name + "; there are: "
                + entries.get().stream().map(Entry::name).distinct().sorted().collect(Collectors.joining(", "));
    }

    private record Entry(String name, PromptTemplate template, ServiceReference<PromptTemplate> reference) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return reference.compareTo(other.reference);
        }
    }
}
