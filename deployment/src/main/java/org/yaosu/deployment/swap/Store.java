package org.yaosu.deployment.swap;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.yaosu.api.deploy.SwapException;
import org.yaosu.deployment.jar.BundleJar;

/** The folders from which a launcher installs bundles; where no launcher names any, the framework remembers what it runs. */
final class Store {

    /** The framework property that names the folder of plug-ins. */
    private static final String PLUGINS = "yaosu.plugins";
    /** The framework property that names the folder of the bundles that are shipped. */
    private static final String BUNDLES = "yaosu.bundles";

    private final BundleContext context;
    private final Optional<Path> plugins;
    private final Optional<Path> shipped;

    Store(BundleContext context) {
        this.context = context;
        this.plugins = folder(PLUGINS);
        this.shipped = folder(BUNDLES);
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
            Files.copy(jar.file(), copy, StandardCopyOption.REPLACE_EXISTING);
            BundleJar staged = BundleJar.read(copy).filter(same -> same.name().equals(jar.name()))
                    .orElseThrow(() -> new IOException(jar.file() + " changes while it is read"));
            return new Staged(jar.file(), staged, stays);
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

    private Path scratch() {
        File ours = context.getDataFile(UUID.randomUUID() + ".jar");
        try {
            return ours == null ? Files.createTempFile("yaosu-", ".jar") : ours.toPath();
        } catch (IOException e) {
            throw new SwapException("there is no room for a copy of the jar: " + Newcomer.cause(e), e);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** A copy of a jar, gone when this is closed unless it was kept. */
    final class Staged implements AutoCloseable {

        private final Path source;
        private final BundleJar jar;
        private final boolean stays;

        private Staged(Path source, BundleJar jar, boolean stays) {
            this.source = source;
            this.jar = jar;
            this.stays = stays;
        }

        BundleJar jar() {
            return jar;
        }

        /**
         * Makes this the jar that a start installs, and that of the old version none.
         *
         * @param old where the old version was installed from
         * @return the jar; nothing where the framework itself remembers
         */
        Optional<Path> keep(String old) throws IOException {
            if (plugins.isEmpty()) {
                return Optional.empty();
            }
            Path place = real(source);
            if (stays) {
                place = plugins.get().resolve(jar.name() + ".jar");
                Files.move(jar.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            removeOthers(place, old);
            return Optional.of(place);
        }

        /** Whatever a start would prefer, and the old version, which would come back when the new one is deleted. */
        private void removeOthers(Path kept, String old) throws IOException {
            boolean shippedAgain = !plugins.get().equals(kept.getParent());
            try (DirectoryStream<Path> files = Files.newDirectoryStream(plugins.get(), "*.jar")) {
                for (Path file : files) {
                    if (!file.equals(kept) && isSurpassed(file, shippedAgain, old)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }

        private boolean isSurpassed(Path file, boolean shippedAgain, String old) {
            try {
                BundleJar other = BundleJar.read(file).filter(same -> same.name().equals(jar.name())).orElse(null);
                return other != null && (shippedAgain || BundleJar.PREFERENCE.compare(other, jar) > 0 || other.isAt(old));
            } catch (IOException unreadable) {
                // it is no bundle, or not all of it is there: nothing that a start would prefer
                return false;
            }
        }

        @Override
        public void close() {
            delete(jar.file());
        }
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            System.getLogger(Store.class.getName()).log(System.Logger.Level.WARNING, copy + " cannot be deleted; delete it by hand", e);
        }
    }
}
