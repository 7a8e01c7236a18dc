package org.yaosu.dialogue.offline.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps the indexes open that were asked for last, and opens one anew that was replaced; one that is gone is read on while it is open. Safe
 * for use by several threads.
 */
public final class OpenIndexes implements Closeable {

    private static final int MOST = 4;
    private static final int ATTEMPTS = 5;

    private final Map<Path, Open> open = new LinkedHashMap<>(MOST, 0.75f, true);
    private boolean closed;

    /** What is done with an open index. */
    @FunctionalInterface
    public interface Use<T> {

        T of(TurnIndex index) throws IOException;
    }

    /**
     * Uses an index, which stays open meanwhile.
     *
     * @throws IOException if there is none, or it cannot be read; the message says which
     */
    public <T> T use(Path index, Use<T> use) throws IOException {
        TurnIndex turns = hold(index.toAbsolutePath().normalize());
        try {
            return use.of(turns);
        } finally {
            turns.release();
        }
    }

    private synchronized TurnIndex hold(Path index) throws IOException {
        Open known = open.get(index);
        // Gone, it may be about to be replaced: between the old one and the new one there is none for a moment.
        if (known != null && stamp(index).map(known.stamp::equals).orElse(true) && known.turns.hold()) {
            return known.turns;
        }
        Open opened = opened(index);
        if (closed) {
            // Whoever asks so late has it alone, and releasing it closes it.
            return opened.turns;
        }
        opened.turns.hold();
        Open before = open.put(index, opened);
        if (before != null) {
            before.turns.close();
        }
        if (open.size() > MOST) {
            Iterator<Open> eldest = open.values().iterator();
            TurnIndex left = eldest.next().turns;
            eldest.remove();
            left.close();
        }
        return opened.turns;
    }

    /** Opens an index; again where it was replaced under its hands. */
    private static Open opened(Path index) throws IOException {
        for (int attempt = 1;; attempt++) {
            Optional<String> stamp = stamp(index);
            try {
                return new Open(new TurnIndex(index), stamp.orElse(""));
            } catch (IOException unreadable) {
                if (attempt == ATTEMPTS || stamp(index).equals(stamp)) {
                    throw unreadable;
                }
            }
        }
    }

    /** Another one where a folder was put in the place of the one before; empty where there is none. */
    private static Optional<String> stamp(Path index) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(index, BasicFileAttributes.class);
            return Optional.of(Objects.toString(attributes.fileKey()) + attributes.lastModifiedTime());
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    /** Those in use are closed when they no longer are. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        for (Open one : open.values()) {
            one.turns.close();
        }
        open.clear();
    }

    private record Open(TurnIndex turns, String stamp) {
    }
}
