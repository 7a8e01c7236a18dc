package org.yaosu.engine.journal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The forms, each kept once. What was met is remembered as bytes and by number; a number is never given twice, but the form
 * behind it may be forgotten, so it is looked up when it is written. Safe for use by several threads.
 */
final class FormTable {

    /** There are as many forms as there were swaps of fields; a journal of years is not to fill the memory. */
    private static final int MOST = 64;

    private final Map<FormCodec.Asked, byte[]> written = new ConcurrentHashMap<>();
    private final Map<Long, FormCodec.Asked> read = new ConcurrentHashMap<>();

    byte[] bytes(FormCodec.Asked asked) {
        byte[] known = written.get(asked);
        if (known == null) {
            known = FormCodec.write(asked);
            keep(written, asked, known);
        }
        return known;
    }

    /** The number of a form, in a transaction that writes. */
    static long number(Database database, byte[] form) throws SQLException, IOException {
        Optional<Long> there = database.first("SELECT id FROM form WHERE data = ?", row -> row.getLong(1), form);
        if (there.isPresent()) {
            return there.get();
        }
        database.update("INSERT INTO form (data) VALUES (?)", form);
        return database.written();
    }

    FormCodec.Asked get(Database database, long number) throws SQLException, IOException {
        FormCodec.Asked known = read.get(number);
        if (known == null) {
            known = FormCodec.read(database.first("SELECT data FROM form WHERE id = ?", row -> row.getBytes(1), number).orElse(new byte[0]));
            keep(read, number, known);
        }
        return known;
    }

    private static <K, V> void keep(Map<K, V> map, K key, V value) {
        if (map.size() >= MOST) {
            map.clear();
        }
        map.put(key, value);
    }
}
