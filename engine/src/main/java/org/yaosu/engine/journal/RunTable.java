package org.yaosu.engine.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.run.ProviderSpend;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunEvent;
import org.yaosu.api.run.RunReport;
import org.yaosu.api.run.RunState;

/** The runs, and what happened to them. */
final class RunTable {

    private static final String RUN = """
            SELECT id, state, terms, started, changed, worked,
                (SELECT coalesce(sum(cost), 0) FROM call WHERE run = run.id) AS cost
            FROM run""";

    /** A row for each way in which chats ended. */
    private static final String CHATS = """
            SELECT CASE WHEN p.content IS NULL THEN 'UNREADABLE' ELSE coalesce(r.state, 'WAITING') END AS ended, count(*)
            FROM position p LEFT JOIN result r ON r.run = p.run AND r.content = p.content
            WHERE p.run = ? GROUP BY ended""";

    private static final String SPEND = """
            SELECT provider, sum(outcome <> 'CACHED'), sum(outcome NOT IN ('CACHED', 'ANSWERED')), sum(outcome = 'CACHED'),
                sum(prompt), sum(completion), sum(cost), coalesce(avg(CASE WHEN outcome = 'ANSWERED' THEN took END), 0)
            FROM call WHERE run = ? GROUP BY provider ORDER BY sum(cost) DESC, count(*) DESC, provider""";

    private final LockFile locks;

    RunTable(LockFile locks) {
        this.locks = locks;
    }

    static long begin(Database database, RunOrder order, Instant now) throws SQLException, IOException {
        database.update("INSERT INTO run (state, terms, started, changed, worked) VALUES (?, ?, ?, ?, 0)", RunState.RUNNING.name(),
                OrderCodec.write(order), now.toEpochMilli(), now.toEpochMilli());
        return database.written();
    }

    static void state(Database database, long run, RunState state) throws SQLException {
        database.update("UPDATE run SET state = ? WHERE id = ?", state.name(), run);
    }

    static void order(Database database, long run, RunOrder order) throws SQLException {
        database.update("UPDATE run SET terms = ? WHERE id = ?", OrderCodec.write(order), run);
    }

    /** Writes down that a run is worked on. */
    static void changed(Database database, long run, Instant now, Duration worked) throws SQLException {
        database.update("UPDATE run SET changed = ?, worked = ? WHERE id = ?", now.toEpochMilli(), worked.toMillis(), run);
    }

    static void happened(Database database, long run, Instant now, String what) throws SQLException {
        database.update("INSERT INTO event (run, at, what) VALUES (?, ?, ?)", run, now.toEpochMilli(), what);
    }

    static boolean exists(Database database, long run) throws SQLException, IOException {
        return database.number("SELECT count(*) FROM run WHERE id = ?", run) > 0;
    }

    static Optional<RunOrder> order(Database database, long run) throws SQLException, IOException {
        return database.first("SELECT terms FROM run WHERE id = ?", row -> OrderCodec.read(row.getBytes(1)), run);
    }

    static Duration worked(Database database, long run) throws SQLException, IOException {
        return Duration.ofMillis(database.number("SELECT worked FROM run WHERE id = ?", run));
    }

    static BatchException none(long run) {
        return new BatchException("there is no run " + run + " in the journal; 'runs' lists those that are there");
    }

    List<Run> list(Database database, long below, int most) throws SQLException, IOException {
        return database.list(RUN + " WHERE id < ? ORDER BY id DESC LIMIT ?", row -> run(database, row), below, (long) most);
    }

    static Map<Long, Path> inputs(Database database) throws SQLException, IOException {
        Map<Long, Path> inputs = new TreeMap<>();
        database.each("SELECT id, terms FROM run", row -> inputs.put(row.getLong(1), OrderCodec.read(row.getBytes(2)).request().input()));
        return inputs;
    }

    Optional<Run> newest(Database database) throws SQLException, IOException {
        return database.first(RUN + " ORDER BY id DESC LIMIT 1", row -> run(database, row));
    }

    Optional<RunReport> report(Database database, long id) throws SQLException, IOException {
        Optional<Run> run = database.first(RUN + " WHERE id = ?", row -> run(database, row), id);
        if (run.isEmpty()) {
            return Optional.empty();
        }
        List<ProviderSpend> providers = database.list(SPEND, RunTable::spend, id);
        List<RunEvent> events = database.list("SELECT at, what FROM event WHERE run = ? ORDER BY id",
                row -> new RunEvent(Instant.ofEpochMilli(row.getLong(1)), row.getString(2)), id);
        List<String> asks = order(database, id).flatMap(order -> order.request().options().model().providers()).orElse(List.of());
        return Optional.of(new RunReport(run.get(), providers, events, worked(database, id), asks));
    }

    private Run run(Database database, ResultSet row) throws SQLException, IOException {
        long id = row.getLong("id");
        BatchRequest request = OrderCodec.read(row.getBytes("terms")).request();
        Ends ends = new Ends();
        database.each(CHATS, count -> ends.add(count.getString(1), count.getLong(2)), id);
        return new Run(id, state(id, RunState.valueOf(row.getString("state"))), request.input(), request.output(),
                Instant.ofEpochMilli(row.getLong("started")), Instant.ofEpochMilli(row.getLong("changed")),
                ends.had, ends.failed, ends.unanswered, row.getDouble("cost"), request.spending().budget(), request.name());
    }

    /** One whose process died still says that it runs. */
    private RunState state(long id, RunState written) throws IOException {
        return written == RunState.RUNNING && !locks.taken(id) ? RunState.INTERRUPTED : written;
    }

    private static ProviderSpend spend(ResultSet row) throws SQLException {
        return new ProviderSpend(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4),
                new Usage(row.getLong(5), row.getLong(6)), row.getDouble(7), Micros.duration(Math.round(row.getDouble(8))));
    }

    /** How many chats had their turn, and how it ended. */
    private static final class Ends {
        private long had;
        private long failed;
        private long unanswered;

        void add(String ended, long chats) {
            switch (ended) {
                case "WAITING" -> { }
                case "FAILED", "UNREADABLE" -> {
                    had += chats;
                    failed += chats;
                }
                case "UNANSWERED" -> {
                    had += chats;
                    unanswered += chats;
                }
                default -> had += chats;
            }
        }
    }
}
