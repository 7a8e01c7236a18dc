package org.yaosu.shell;

import java.util.List;

/** The file formats of this moment: those that are read, then those that are written, by name. */
public record Formats(List<Format> formats) {

    public Formats {
        formats = List.copyOf(formats);
    }

    /** What a format is for. */
    public enum Direction {
        /** Chats are read from it. */
        READS,
        /** Records are written to it. */
        WRITES
    }

    /**
     * One format.
     *
     * @param direction what it is for
     * @param name what it is called on a command line
     * @param extension the usual extension of its files
     * @param description one line for people
     */
    public record Format(Direction direction, String name, String extension, String description) {
    }
}
