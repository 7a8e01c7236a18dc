package org.yaosu.skeletons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the files of a new project, into a folder of its own. */
final class Project {

    private final Path folder;

    /** @throws IllegalArgumentException if the folder is not empty, or is none */
    Project(Path folder) throws IOException {
        this.folder = folder;
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is a file; name a folder that does not exist yet");
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new IllegalArgumentException("the folder " + folder + " is not empty, and nothing in it is touched; name one that does not exist yet");
                }
            }
        }
    }

    /** Writes the files and returns where they stand in the folder. Replaces none. */
    List<String> write(List<Template> templates, Map<String, String> values) throws IOException {
        // all the texts before the first file: a template that cannot be filled leaves no half project
        Map<String, String> texts = new LinkedHashMap<>();
        for (Template template : templates) {
            texts.put(template.place(values), template.text(values));
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = folder.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (text.getValue().startsWith("#!")) {
                file.toFile().setExecutable(true, false);
            }
        }
        return new ArrayList<>(texts.keySet());
    }
}
