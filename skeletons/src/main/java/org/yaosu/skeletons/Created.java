package org.yaosu.skeletons;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A project that was created.
 *
 * @param folder where it is
 * @param files its files, as paths in the folder
 * @param jar what its build makes, as a path in the folder
 */
public record Created(Path folder, List<String> files, String jar) {

    public Created {
        Objects.requireNonNull(folder, "folder");
        files = List.copyOf(files);
        Objects.requireNonNull(jar, "jar");
    }
}
