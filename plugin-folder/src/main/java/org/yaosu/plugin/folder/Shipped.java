package org.yaosu.plugin.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaosu.deployment.jar.BundleJar;

/**
 * The bundles that are shipped.
 *
 * @param folder where they are; nothing where nobody says
 */
record Shipped(Optional<Path> folder) {

    /** The one of this name. */
    Optional<BundleJar> find(String name) throws IOException {
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.get(), "*.jar")) {
            for (Path file : files) {
                Optional<BundleJar> jar = BundleJar.read(file).filter(read -> read.name().equals(name));
                if (jar.isPresent()) {
                    return jar;
                }
            }
            return Optional.empty();
        }
    }
}
