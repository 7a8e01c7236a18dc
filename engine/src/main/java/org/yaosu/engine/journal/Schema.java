package org.yaosu.engine.journal;

import java.io.IOException;
import java.sql.SQLException;

/**
 * The tables. What a chat gave is kept by its content, so that equal chats are kept once and a chat may move; the fields of a
 * form and the answers of models are kept once for all runs.
 */
final class Schema {

    static final int VERSION = 1;

    private static final String TABLES = """
            CREATE TABLE run (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                state TEXT NOT NULL, terms BLOB NOT NULL,
                started INTEGER NOT NULL, changed INTEGER NOT NULL, worked INTEGER NOT NULL);
            CREATE TABLE event (
                id INTEGER PRIMARY KEY,
                run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
                at INTEGER NOT NULL, what TEXT NOT NULL);
            CREATE INDEX event_run ON event (run);
            CREATE TABLE position (
                run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
                idx INTEGER NOT NULL, id TEXT, content BLOB, reason TEXT,
                PRIMARY KEY (run, idx)) WITHOUT ROWID;
            CREATE TABLE form (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                data BLOB NOT NULL UNIQUE);
            CREATE TABLE extraction (
                id INTEGER PRIMARY KEY,
                form INTEGER NOT NULL REFERENCES form,
                data BLOB NOT NULL);
            CREATE INDEX extraction_form ON extraction (form);
            CREATE TABLE result (
                run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
                content BLOB NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL, took INTEGER NOT NULL,
                extraction INTEGER,
                PRIMARY KEY (run, content)) WITHOUT ROWID;
            CREATE TABLE answer (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                key BLOB NOT NULL UNIQUE,
                data BLOB NOT NULL, prompt INTEGER NOT NULL, completion INTEGER NOT NULL);
            CREATE TABLE call (
                id INTEGER PRIMARY KEY,
                run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
                content BLOB NOT NULL, provider TEXT NOT NULL, outcome TEXT NOT NULL,
                prompt INTEGER NOT NULL, completion INTEGER NOT NULL, cost REAL NOT NULL,
                took INTEGER NOT NULL, at INTEGER NOT NULL,
                answer INTEGER REFERENCES answer ON DELETE SET NULL);
            CREATE INDEX call_run ON call (run, content);
            CREATE INDEX call_answer ON call (answer) WHERE answer IS NOT NULL;
            CREATE INDEX call_time ON call (provider) WHERE outcome = 'ANSWERED';
            CREATE TABLE pending (run INTEGER PRIMARY KEY);
            """;

    private Schema() {
    }

    /** Makes the tables where there are none yet. */
    static void prepare(Database database, Trouble trouble) throws SQLException, IOException {
        if (version(database) == VERSION) {
            return;
        }
        database.write(whole -> {
            int version = version(whole);
            if (version > VERSION) {
                throw trouble.newer(version, VERSION);
            }
            if (version < VERSION) {
                make(whole, trouble);
            }
            return null;
        });
    }

    private static void make(Database database, Trouble trouble) throws SQLException, IOException {
        if (database.number("SELECT count(*) FROM sqlite_master") > 0) {
            throw trouble.foreign();
        }
        for (String table : TABLES.split(";")) {
            if (!table.isBlank()) {
                database.run(table);
            }
        }
        database.run("PRAGMA user_version = " + VERSION);
    }

    private static int version(Database database) throws SQLException, IOException {
        return (int) database.number("PRAGMA user_version");
    }
}
