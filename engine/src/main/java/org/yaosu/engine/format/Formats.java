package org.yaosu.engine.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.format.FormatProperties;
import org.yaosu.lease.Drain;
import org.yaosu.lease.Leasable;
import org.yaosu.lease.Lease;
import org.yaosu.lease.Leased;
import org.yaosu.lease.LiveSet;
import org.yaosu.lease.UseCount;

/**
 * The readers, or the writers, of this moment.
 *
 * @param <S> the service
 */
public final class Formats<S> {

    private final String kind;
    private final LiveSet<Format<S>> formats;

    /**
     * @param kind what errors call them, such as {@code input format}
     * @param type their interface
     */
    public Formats(String kind, Class<S> type, Drain drain) {
        this.kind = kind;
        this.formats = new LiveSet<>(type, drain);
    }

    public void add(S service, ServiceReference<S> reference) {
        formats.add(format(reference, new Leased<>(service, reference)));
    }

    /** It says something else of itself; files that are open stay with it. */
    public void update(ServiceReference<S> reference) {
        formats.update(reference, format -> format(reference, format.service()));
    }

    /** The set behind, for those who take services out of it. */
    public LiveSet<?> set() {
        return formats;
    }

    /**
     * The format of this name or, with no name, the one for the file's extension; to be held as long as the file is open.
     *
     * @throws BatchException if there is none; the message names those that are there
     */
    public Lease<S> lease(Optional<String> name, Path file) {
        return formats.lease(all -> (name.isPresent() ? named(all, name.get()) : byExtension(all, file)).service().tryLease());
    }

    private Format<S> named(List<Format<S>> all, String name) {
        return all.stream().filter(format -> format.name().equals(name)).findFirst()
                .orElseThrow(() -> new BatchException("there is no " + kind + " '" + name + "'; " + known(all)));
    }

    private Format<S> byExtension(List<Format<S>> all, Path file) {
        String fileName = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return all.stream().filter(format -> fileName.endsWith("." + format.extension())).findFirst()
                .orElseThrow(() -> new BatchException(
                        "the name of " + file + " does not tell which " + kind + " to use; name one; " + known(all)));
    }

    private String known(List<Format<S>> all) {
        return all.isEmpty() ? "no " + kind + " is installed: is the formats bundle started?"
                : "known: " + all.stream().map(Format::name).distinct().sorted().collect(Collectors.joining(", "));
    }

    private static <S> Format<S> format(ServiceReference<S> reference, Leased<S> service) {
        return new Format<>(text(reference, FormatProperties.PREFIX_ + "name"), text(reference, FormatProperties.PREFIX_ + "extension"), service);
    }

    private static String text(ServiceReference<?> reference, String property) {
        return reference.getProperty(property) instanceof String value ? value : "";
    }

    private record Format<S>(String name, String extension, Leased<S> service) implements Leasable {

        @Override
        public ServiceReference<?> reference() {
            return service.reference();
        }

        @Override
        public UseCount uses() {
            return service.uses();
        }
    }
}
