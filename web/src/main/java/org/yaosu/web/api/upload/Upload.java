package org.yaosu.web.api.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The place of one file, which nobody else uses until this is closed; unless the file is kept, it is deleted then. For one thread. */
public final class Upload implements AutoCloseable {

    private final Path folder;
    private final FolderLock lock;
    private boolean kept;

    Upload(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** Whether this is where a run reads its file. */
    public boolean isOf(Path input) {
        return Uploads.name(input.getParent()).equals(Uploads.name(folder));
    }

    /** What is written down of a file that has arrived before; empty where nothing is. */
    public Optional<Note> note() {
        return Note.read(folder.resolve(Uploads.NOTE));
    }

    /** Deletes what is there, and which no run reads. */
    public void clear() throws IOException {
        Uploads.clear(folder);
    }

    /** Writes down what the file is. */
    public void note(Note note) throws IOException {
        note.write(folder.resolve(Uploads.NOTE));
    }

    /** A run reads it from now on, or has read it before. */
    public void keep() {
        kept = true;
    }

    @Override
    public void close() throws IOException {
        try {
            if (!kept) {
                Uploads.delete(folder);
            }
        } finally {
            lock.close();
        }
    }
}
