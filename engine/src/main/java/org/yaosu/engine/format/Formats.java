package org.yaosu.engine.format;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.format.FormatProperties;

/**
 * The readers, or the writers, of this moment.
 *
 * @param <S> the service
 */
public final class Formats<S> {

    private final String kind;
    private final AtomicReference<List<Format<S>>> formats = new AtomicReference<>(List.of());

    /** @param kind what errors call them, such as {@code input format} */
    public Formats(String kind) {
        this.kind = kind;
    }

    public void add(S service, ServiceReference<S> reference) {
        Format<S> format = new Format<>(text(reference, FormatProperties.PREFIX_ + "name"), text(reference, FormatProperties.PREFIX_ + "extension"), service, reference);
        formats.updateAndGet(list -> Stream.concat(list.stream(), Stream.of(format))
                .sorted(Comparator.comparing((Format<S> one) -> one.reference()).reversed()).toList());
    }

    public void remove(S service) {
        formats.updateAndGet(list -> list.stream().filter(format -> format.service() != service).toList());
    }

    /**
     * The format of this name or, with no name, the one for the file's extension.
     *
     * @throws BatchException if there is none; the message names those that are there
     */
    public S choose(Optional<String> name, Path file) {
        return name.isPresent() ? named(name.get()) : byExtension(file);
    }

    private S named(String name) {
        return formats.get().stream().filter(format -> format.name().equals(name)).findFirst().map(Format::service)
                .orElseThrow(() -> new BatchException("there is no " + kind + " '" + name + "'; " + known()));
    }

    private S byExtension(Path file) {
        String fileName = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return formats.get().stream().filter(format -> fileName.endsWith("." + format.extension())).findFirst().map(Format::service)
                .orElseThrow(() -> new BatchException(
                        "the name of " + file + " does not tell which " + kind + " to use; name one; " + known()));
    }

    private String known() {
        List<Format<S>> all = formats.get();
        return all.isEmpty() ? "no " + kind + " is installed: is the formats bundle started?"
                : "known: " + all.stream().map(Format::name).distinct().sorted().collect(Collectors.joining(", "));
    }

    private static String text(ServiceReference<?> reference, String property) {
        return reference.getProperty(property) instanceof String value ? value : "";
    }

    private record Format<S>(String name, String extension, S service, ServiceReference<S> reference) {
    }
}
