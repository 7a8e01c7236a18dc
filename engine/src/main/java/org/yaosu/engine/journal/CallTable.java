package org.yaosu.engine.journal;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.run.RunReplies;
import org.yaosu.engine.call.CallKey;

/** The calls of runs, and the answers that are kept for the next time. */
final class CallTable {

    static final String ANSWERED = "ANSWERED";
    private static final String CACHED = "CACHED";

    private static final String CALL = """
            INSERT INTO call (run, content, provider, outcome, prompt, completion, cost, took, at, answer)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ANSWER = "SELECT id, data, prompt, completion FROM answer WHERE key = ?";

    /** A run that asks afresh knows what it was answered itself: gone on with, it is not to pay twice. */
    private static final String OWN = ANSWER
            + " AND EXISTS (SELECT 1 FROM call WHERE call.answer = answer.id AND call.run = ? AND call.outcome = 'ANSWERED')";

    private static final String KEEP = """
            INSERT INTO answer (key, data, prompt, completion) VALUES (?, ?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET data = excluded.data, prompt = excluded.prompt, completion = excluded.completion
            RETURNING id""";

    /**
     * Answers once each, in the order in which they were first had: a chat that was taken up again has those of before from the cache. Of the
     * provider that answered last, and from the cut of the chat on that was not too long: what was said before that is said again.
     */
    private static final String REPLIES = """
            SELECT p.idx, a.data FROM position p
            LEFT JOIN (SELECT content, answer, min(id) AS first FROM call k
                WHERE run = ? AND outcome IN ('ANSWERED', 'CACHED')
                AND id > coalesce((SELECT max(id) FROM call f WHERE f.run = k.run AND f.content = k.content AND f.outcome = 'TOO_LONG'), 0)
                AND provider = (SELECT provider FROM call l WHERE l.run = k.run AND l.content = k.content AND l.outcome IN ('ANSWERED', 'CACHED')
                    ORDER BY id DESC LIMIT 1)
                GROUP BY content, answer) c
                ON c.content = p.content
            LEFT JOIN answer a ON a.id = c.answer
            WHERE p.run = ? AND p.content IS NOT NULL ORDER BY p.idx, c.first""";

    private CallTable() {
    }

    /** Who asked. */
    record Place(long run, Content chat, String provider) {
    }

    /** An answer, and its number. */
    record Known(long number, ModelReply reply) {
    }

    static Optional<Known> known(Database database, CallKey key) throws SQLException, IOException {
        return database.first(ANSWER, CallTable::known, bytes(key));
    }

    static Optional<Known> known(Database database, CallKey key, long run) throws SQLException, IOException {
        return database.first(OWN, CallTable::known, bytes(key), run);
    }

    static boolean knows(Database database, CallKey key) throws SQLException, IOException {
        return database.number("SELECT count(*) FROM answer WHERE key = ?", bytes(key)) > 0;
    }

    static void cached(Database database, Place place, long answer) throws SQLException, IOException {
        // the answer may have been dropped since it was looked up
        Long there = database.first("SELECT id FROM answer WHERE id = ?", row -> row.getLong(1), answer).orElse(null);
        call(database, place, CACHED, new Usage(0, 0), 0, Duration.ZERO, there);
    }

    static void answered(Database database, Place place, CallKey key, ModelReply reply, double cost, Duration took)
            throws SQLException, IOException {
        byte[] data = JsonOut.write(out -> out.text(reply.text()).texts(reply.notes()));
        Long answer = database.first(KEEP, row -> row.getLong(1), bytes(key), data, reply.usage().prompt(), reply.usage().completion()).orElseThrow();
        call(database, place, ANSWERED, reply.usage(), cost, took, answer);
    }

    static void failed(Database database, Place place, Kind kind, Duration took) throws SQLException {
        call(database, place, kind.name(), new Usage(0, 0), 0, took, null);
    }

    static void unusable(Database database, CallKey key) throws SQLException {
        database.update("DELETE FROM answer WHERE key = ?", bytes(key));
    }

    static void replies(Database database, long run, RunReplies listener) throws SQLException, IOException {
        List<String> texts = new ArrayList<>();
        long[] place = {0};
        database.each(REPLIES, row -> {
            if (row.getLong(1) != place[0] && place[0] != 0) {
                listener.chat(place[0], List.copyOf(texts));
                texts.clear();
            }
            place[0] = row.getLong(1);
            byte[] data = row.getBytes(2);
            if (data != null) {
                texts.add(reply(data, new Usage(0, 0)).text());
            }
        }, run, run);
        if (place[0] != 0) {
            listener.chat(place[0], List.copyOf(texts));
        }
    }

    static double spent(Database database, long run) throws SQLException, IOException {
        return database.first("SELECT coalesce(sum(cost), 0) FROM call WHERE run = ?", row -> row.getDouble(1), run).orElse(0.0);
    }

    static Optional<Duration> time(Database database, String provider, int last) throws SQLException, IOException {
        return database.first("SELECT avg(took), count(*) FROM (SELECT took FROM call WHERE provider = ? AND outcome = 'ANSWERED' ORDER BY id DESC LIMIT ?)",
                row -> row.getLong(2) == 0 ? null : Micros.duration(Math.round(row.getDouble(1))), provider, (long) last);
    }

    private static void call(Database database, Place place, String outcome, Usage usage, double cost, Duration took, Long answer)
            throws SQLException {
        database.update(CALL, place.run(), place.chat().bytes(), place.provider(), outcome, usage.prompt(), usage.completion(), cost,
                Micros.of(took), Instant.now().toEpochMilli(), answer);
    }

    private static Known known(ResultSet row) throws SQLException {
        Usage usage = new Usage(row.getLong(3), row.getLong(4));
        return new Known(row.getLong(1), reply(row.getBytes(2), usage));
    }

    private static ModelReply reply(byte[] data, Usage usage) throws SQLException {
        return JsonIn.read(data, in -> new ModelReply(in.text(), usage, in.texts()));
    }

    private static byte[] bytes(CallKey key) {
        return HexFormat.of().parseHex(key.digest());
    }
}
