package org.yaosu.deployment.swap;

import java.io.File;
import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.osgi.framework.BundleContext;
import org.yaosu.api.deploy.SwapException;
import org.yaosu.deployment.jar.BundleJar;

/** The folders from which a launcher installs bundles; where no launcher names any, the framework remembers what it runs. */
final class Store {

    /** The framework property that names the folder of plug-ins. */
    private static final String PLUGINS = "yaosu.plugins";
    /** The framework property that names the folder of the bundles that are shipped. */
    private static final String BUNDLES = "yaosu.bundles";

    /** The name that a copy has in the folder of plug-ins until it is kept. */
    private static final Pattern COPY = Pattern.compile("\\..+-\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\.part");
    /** No swap takes so long. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final BundleContext context;
    private final Optional<Path> plugins;
    private final Optional<Path> shipped;

    Store(BundleContext context) {
        this.context = context;
        this.plugins = folder(PLUGINS);
        this.shipped = folder(BUNDLES);
    }

    /** Deletes the copies of swaps that a crash has ended; those of today may be somebody else's who uses this folder too. */
    void tidy() {
        plugins.ifPresent(folder -> {
            try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder,
                    file -> COPY.matcher(file.getFileName().toString()).matches() && isAbandoned(file))) {
                copies.forEach(Store::delete);
            } catch (IOException | DirectoryIteratorException e) {
                System.getLogger(Store.class.getName()).log(System.Logger.Level.DEBUG, folder + " cannot be tidied", e);
            }
        });
    }

    private static boolean isAbandoned(Path copy) throws IOException {
        return Files.getLastModifiedTime(copy).toInstant().isBefore(Instant.now().minus(LONGEST));
    }

    private Optional<Path> folder(String property) {
        return Optional.ofNullable(context.getProperty(property)).map(Path::of).filter(Files::isDirectory).map(Store::real);
    }

    /**
     * Takes a copy that nobody else touches, in the folder where it is to stay if it is: a full or protected disk shows
     * now.
     */
    Staged stage(BundleJar jar) {
        boolean stays = plugins.isPresent() && !isAtHome(jar.file());
        Path copy = stays ? plugins.get().resolve("." + jar.name() + "-" + UUID.randomUUID() + ".part") : scratch();
        try {
            // one that stays is newer than any other; one that does not is as old as the file that a start finds
            Files.copy(jar.file(), copy, stays ? new CopyOption[0] : new CopyOption[] {StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING});
            BundleJar staged = BundleJar.read(copy).filter(same -> same.name().equals(jar.name()))
                    .orElseThrow(() -> new IOException(jar.file() + " changes while it is read"));
            return new Staged(plugins, real(jar.file()), staged, stays, others(jar));
        } catch (IOException e) {
            delete(copy);
            throw new SwapException(jar.file() + " cannot be copied to " + copy.getParent() + ": " + Newcomer.cause(e), e);
        }
    }

    /** Whether whoever starts the platform finds a file without further ado. */
    private boolean isAtHome(Path file) {
        Optional<Path> folder = Optional.of(real(file).getParent());
        return folder.equals(plugins) || folder.equals(shipped);
    }

    /** The plug-ins of this name at this moment: one that comes during the swap is not touched. */
    private List<BundleJar> others(BundleJar jar) throws IOException {
        List<BundleJar> others = new ArrayList<>();
        if (plugins.isPresent()) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(plugins.get(), "*.jar")) {
                for (Path file : files) {
                    read(file).filter(other -> other.name().equals(jar.name()) && !file.equals(real(jar.file()))).ifPresent(others::add);
                }
            }
        }
        return others;
    }

    static Optional<BundleJar> read(Path file) {
        try {
            return BundleJar.read(file);
        } catch (IOException unreadable) {
            // not all of it is there, or it has gone: nothing that a start would install
            return Optional.empty();
        }
    }

    private Path scratch() {
        File ours = context.getDataFile(UUID.randomUUID() + ".jar");
        try {
            return ours == null ? Files.createTempFile("yaosu-", ".jar") : ours.toPath();
        } catch (IOException e) {
            throw new SwapException("there is no room for a copy of the jar: " + Newcomer.cause(e), e);
        }
    }

    static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            System.getLogger(Store.class.getName()).log(System.Logger.Level.WARNING, copy + " cannot be deleted; delete it by hand", e);
        }
    }
}
