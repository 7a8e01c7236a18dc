package org.yaosu.itest.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The bundles that come and go.
 *
 * @param providers two versions of one provider
 * @param field the fields
 */
record Bundles(List<Path> providers, Path field) {

    static final String PROVIDER = "org.yaosu.itest.soak.provider";

    static Bundles in(Path folder) throws IOException {
        return new Bundles(List.of(find(folder, "provider-1"), find(folder, "provider-2")), find(folder, "field"));
    }

    private static Path find(Path folder, String classifier) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-" + classifier + ".jar")).findFirst()
                    .orElseThrow(() -> new IOException("there is no " + classifier + " in " + folder + "; build the workspace first"));
        }
    }
}
