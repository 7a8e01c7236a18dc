package org.yaosu.engine.journal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A connection, and the statements that were prepared on it. For one thread at a time. */
final class Database implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Database(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException, IOException;
    }

    /** Does something in a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T on(Database database) throws SQLException, IOException;
    }

    /** Hears of one row. */
    @FunctionalInterface
    interface Rows {
        void next(ResultSet row) throws SQLException, IOException;
    }

    /** Changes rows; a statement is prepared once. */
    int update(String sql, Object... values) throws SQLException {
        return bind(sql, values).executeUpdate();
    }

    /** Runs what is not prepared: pragmas and what changes the whole. */
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void each(String sql, Rows rows, Object... values) throws SQLException, IOException {
        try (ResultSet result = bind(sql, values).executeQuery()) {
            while (result.next()) {
                rows.next(result);
            }
        }
    }

    /** Whether all rows are so; what stands behind one that is not is not looked at. */
    boolean all(String sql, Row<Boolean> so, Object... values) throws SQLException, IOException {
        try (ResultSet result = bind(sql, values).executeQuery()) {
            boolean all = true;
            while (all && result.next()) {
                all = so.read(result);
            }
            return all;
        }
    }

    <T> List<T> list(String sql, Row<T> row, Object... values) throws SQLException, IOException {
        List<T> all = new ArrayList<>();
        each(sql, result -> all.add(row.read(result)), values);
        return all;
    }

    /** The first row; empty where there is none, or nothing is read of it. */
    <T> Optional<T> first(String sql, Row<T> row, Object... values) throws SQLException, IOException {
        try (ResultSet result = bind(sql, values).executeQuery()) {
            return result.next() ? Optional.ofNullable(row.read(result)) : Optional.empty();
        }
    }

    long number(String sql, Object... values) throws SQLException, IOException {
        return first(sql, row -> row.getLong(1), values).orElse(0L);
    }

    /** The number of the row that was written last. */
    long written() throws SQLException, IOException {
        return number("SELECT last_insert_rowid()");
    }

    /** All of the work is there afterwards, or none. */
    <T> T write(Work<T> work) throws SQLException, IOException {
        // at once: one that reads first and writes then may find that it has to begin again
        return transaction("BEGIN IMMEDIATE", work);
    }

    /** All of the work sees the same state, whatever others write meanwhile. */
    <T> T read(Work<T> work) throws SQLException, IOException {
        return transaction("BEGIN", work);
    }

    private <T> T transaction(String begin, Work<T> work) throws SQLException, IOException {
        run(begin);
        boolean done = false;
        try {
            T result = work.on(this);
            run("COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                rollback();
            }
        }
    }

    /** After a failure: the driver does not run a statement again that has failed. */
    void forgetStatements() {
        for (PreparedStatement statement : prepared.values()) {
            try {
                statement.close();
            } catch (SQLException broken) {
                // it told so when it was run
            }
        }
        prepared.clear();
    }

    private void rollback() {
        try {
            run("ROLLBACK");
        } catch (SQLException already) {
            // SQLite has rolled it back by itself; why is on its way to the caller
        }
    }

    private PreparedStatement bind(String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
