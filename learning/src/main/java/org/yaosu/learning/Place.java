package org.yaosu.learning;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** A place where a model may be. */
public sealed interface Place {

    /** What people call it. */
    String name();

    /** Something that is equal as long as the place holds the same; empty where it holds nothing. */
    Optional<Object> stamp();

    InputStream open() throws IOException;

    /**
     * A file.
     *
     * @param path where it is
     * @param named whether somebody named it, so that it should be there
     */
    record InFile(Path path, boolean named) implements Place {

        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public Optional<Object> stamp() {
            try {
                BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
                return Optional.of(file.lastModifiedTime() + " " + file.size() + " " + file.fileKey());
            } catch (NoSuchFileException none) {
                return named ? Optional.of("missing") : Optional.empty();
            } catch (IOException unreadable) {
                // a folder for data that is a file holds nothing; whoever writes there says so
                return named || !Files.isRegularFile(path.getParent()) ? Optional.of(unreadable.toString()) : Optional.empty();
            }
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    /**
     * What the bundle brings along.
     *
     * @param resource where it is; empty where it brings nothing
     */
    record Shipped(Optional<URL> resource) implements Place {

        @Override
        public String name() {
            return "shipped with Yaosu";
        }

        @Override
        public Optional<Object> stamp() {
            return resource.map(URL::toExternalForm);
        }

        @Override
        public InputStream open() throws IOException {
            return resource.orElseThrow(() -> new NoSuchFileException("default-model.json")).openStream();
        }
    }
}
