package org.yaosu.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of the page by their names. Immutable: what is not in here is not served, whatever a request calls it. */
final class PageFiles {

    static final String START = "index.html";

    private final Map<String, PageFile> files;

    private PageFiles(Map<String, PageFile> files) {
        this.files = Map.copyOf(files);
    }

    /**
     * Reads those that are files of a page, and leaves others out.
     *
     * @throws IOException if one cannot be read
     */
    static PageFiles read(List<URL> found) throws IOException {
        Map<String, PageFile> files = new HashMap<>();
        for (URL url : found) {
            String name = url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
            try (InputStream in = url.openStream()) {
                PageFile.of(name, in.readAllBytes()).ifPresent(file -> files.put(name, file));
            }
        }
        return new PageFiles(files);
    }

    /**
     * The one that a path behind {@code /page} names.
     *
     * @param path with its slash; null or {@code /} is the page itself
     */
    Optional<PageFile> at(String path) {
        return Optional.ofNullable(files.get(path == null || path.equals("/") ? START : path.substring(1)));
    }
}
