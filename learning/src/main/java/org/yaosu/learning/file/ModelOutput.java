package org.yaosu.learning.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaosu.chatfiles.OutputFile;
import org.yaosu.learning.model.Model;

/**
 * The file that a model is written to: it appears whole or not at all.
 *
 * @param path where it is
 * @param own whether it is in the platform's own folder, which is made where it is missing
 */
public record ModelOutput(Path path, boolean own) {

    /**
     * To be called before anything takes long.
     *
     * @param inputs the files that are read
     * @throws IllegalArgumentException if this is no place for a file, or is an input
     * @throws IOException if nothing can be written there
     */
    public void check(Path... inputs) throws IOException {
        if (own) {
            makeFolder(path.toAbsolutePath().getParent());
        }
        new OutputFile(path).check(inputs);
    }

    public void write(Model model) throws IOException {
        if (own) {
            // it holds words of chats
            new OutputFile(path).writeForOwner(model::write);
        } else {
            new OutputFile(path).write(model::write);
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IOException("the folder for data, " + folder + ", cannot be made" + (Files.exists(folder) ? ": it is a file" : "")
                    + "; name another one with YAOSU_DATA", e);
        }
        if (!Files.isWritable(folder)) {
            throw new IOException("nothing can be written in the folder for data, " + folder + "; see that it may be written, or name another one with YAOSU_DATA");
        }
    }
}
