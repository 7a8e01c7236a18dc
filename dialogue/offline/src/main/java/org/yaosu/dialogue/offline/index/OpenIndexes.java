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

/** Keeps the indexes open that were asked for last, and opens one anew that was replaced. Safe for use by several threads. */
public final class OpenIndexes implements Closeable {

    private static final int MOST = 4;

    private final Map<Path, Open> open = new LinkedHashMap<>(MOST, 0.75f, true);

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
        Object stamp = stamp(index);
        Open known = open.get(index);
        if (known != null && known.stamp.equals(stamp) && known.turns.hold()) {
            return known.turns;
        }
        TurnIndex turns = new TurnIndex(index);
        turns.hold();
        Open before = open.put(index, new Open(turns, stamp));
        if (before != null) {
            before.turns.close();
        }
        if (open.size() > MOST) {
            Iterator<Open> eldest = open.values().iterator();
            TurnIndex left = eldest.next().turns;
            eldest.remove();
            left.close();
        }
        return turns;
    }

    /** Another one where a folder was put in the place of the one before. */
    private static Object stamp(Path index) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(index, BasicFileAttributes.class);
            return Objects.toString(attributes.fileKey()) + attributes.lastModifiedTime();
        } catch (NoSuchFileException missing) {
            return "";
        }
    }

    /** Those in use are closed when they no longer are. */
    @Override
    public synchronized void close() throws IOException {
        for (Open one : open.values()) {
            one.turns.close();
        }
        open.clear();
    }

    private record Open(TurnIndex turns, Object stamp) {
    }
}
