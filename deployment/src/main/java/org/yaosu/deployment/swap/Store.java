package org.yaosu.deployment.swap;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
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
            return new Staged(jar.file(), staged, stays, others(jar));
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

    private static Optional<BundleJar> read(Path file) {
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

        private final List<BundleJar> others;

        private Staged(Path source, BundleJar jar, boolean stays, List<BundleJar> others) {
            this.source = source;
            this.jar = jar;
            this.stays = stays;
            this.others = others;
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
            boolean shippedAgain = !plugins.equals(Optional.of(kept.getParent()));
            for (BundleJar other : others) {
                boolean goes = shippedAgain || BundleJar.PREFERENCE.compare(other, jar) > 0 || other.isAt(old);
                if (goes && !other.file().equals(kept) && read(other.file()).equals(Optional.of(other))) {
                    Files.deleteIfExists(other.file());
                }
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
