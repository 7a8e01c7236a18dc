package org.yaosu.engine.journal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * Deletes a run so that nothing of it can be found in the files. Deleted content is overwritten ({@code secure_delete}), but pages
 * that were filled anew keep remnants between their rows, so the file is written anew as well, and the log cut to nothing. What is
 * not finished, because others are at work, is written down and can be repeated.
 */
final class Forgetting {

    /** SQLite knows one place for temporary files, whichever the journal. */
    private static final Object PLACE = new Object();

    private final Store store;
    private final Trouble trouble;

    Forgetting(Store store, Trouble trouble) {
        this.store = store;
        this.trouble = trouble;
    }

    /** For who holds the run's lock. */
    void forget(long run) throws IOException {
        store.write(database -> {
            if (database.update("DELETE FROM extraction WHERE id IN (SELECT extraction FROM result WHERE run = ?)", run)
                    + database.update("DELETE FROM run WHERE id = ?", run) > 0) {
                database.update("INSERT OR IGNORE INTO pending (run) VALUES (?)", run);
            } else if (database.number("SELECT count(*) FROM pending WHERE run = ?", run) == 0) {
                throw RunTable.none(run);
            }
            database.update("DELETE FROM form WHERE id NOT IN (SELECT form FROM extraction)");
            database.update("DELETE FROM answer WHERE NOT EXISTS (SELECT 1 FROM call WHERE call.answer = answer.id)");
            return null;
        });
        try {
            store.whole(this::wipe);
        } catch (IOException undone) {
            throw trouble.traces(run, undone);
        }
    }

    private Void wipe(Database database) throws SQLException, IOException {
        // what is forgotten after this is not covered
        List<Long> covered = database.list("SELECT run FROM pending", row -> row.getLong(1));
        synchronized (PLACE) {
            anew(database);
        }
        cut(database);
        for (Long run : covered) {
            database.update("DELETE FROM pending WHERE run = ?", run);
        }
        return null;
    }

    /**
     * SQLite writes the whole file to a temporary one and back. In memory that would have no bound, and a folder for all to see is
     * no place for it; of the ways to name another, this pragma is the only one that a running process has, deprecated as it is.
     */
    private void anew(Database database) throws SQLException {
        String folder = store.file().folder().toString().replace("'", "''");
        database.run("PRAGMA temp_store_directory = '" + folder + "'");
        try {
            database.run("VACUUM");
        } finally {
            database.run("PRAGMA temp_store_directory = ''");
        }
    }

    private void cut(Database database) throws SQLException, IOException {
        boolean busy = database.first("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getBoolean(1)).orElse(true);
        if (busy) {
            throw new IOException("others read the journal at the moment");
        }
    }
}
