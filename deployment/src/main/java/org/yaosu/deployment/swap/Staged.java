package org.yaosu.deployment.swap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.yaosu.deployment.jar.BundleJar;

/**
 * A copy of a jar, gone when this is closed unless it was kept.
 *
 * @param plugins the folder of plug-ins; nothing where the framework itself remembers what it runs
 * @param source the jar itself
 * @param jar the copy
 * @param stays whether the copy is to stay in the folder of plug-ins, because nobody would find the jar where it is
 * @param others the plug-ins of that name when the copy was made
 */
record Staged(Optional<Path> plugins, Path source, BundleJar jar, boolean stays, List<BundleJar> others) implements AutoCloseable {

    Staged {
        others = List.copyOf(others);
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
        Path place = source;
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
            if (goes && !other.file().equals(kept) && Store.read(other.file()).equals(Optional.of(other))) {
                Files.deleteIfExists(other.file());
            }
        }
    }

    @Override
    public void close() {
        Store.delete(jar.file());
    }
}
