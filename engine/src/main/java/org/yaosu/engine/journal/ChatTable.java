package org.yaosu.engine.journal;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ModelWork;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.run.RunChat;
import org.yaosu.engine.Extracted;

/** The places of a run's input, and what came of the chats that stand there. */
final class ChatTable {

    /** Why a chat has no record that nobody has looked at yet. */
    static final String WAITING = "it had no turn yet";

    private static final String PLACE = """
            INSERT INTO position (run, idx, id, content, reason) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET id = excluded.id, content = excluded.content, reason = excluded.reason""";

    private static final String TELL = """
            SELECT p.idx, p.id, p.reason, p.content IS NULL, r.state, r.reason, e.form, e.data
            FROM position p LEFT JOIN result r ON r.run = p.run AND r.content = p.content LEFT JOIN extraction e ON e.id = r.extraction
            WHERE p.run = ? ORDER BY p.idx""";

    private static final String CHATS = """
            SELECT p.idx, p.id, CASE WHEN p.content IS NULL THEN 'UNREADABLE' ELSE coalesce(r.state, 'WAITING') END AS ended,
                coalesce(p.reason, r.reason, ''), coalesce(r.took, 0),
                (SELECT count(*) FROM call c WHERE c.run = p.run AND c.content = p.content AND c.outcome <> 'CACHED'),
                (SELECT coalesce(sum(c.prompt), 0) FROM call c WHERE c.run = p.run AND c.content = p.content),
                (SELECT coalesce(sum(c.completion), 0) FROM call c WHERE c.run = p.run AND c.content = p.content),
                (SELECT coalesce(sum(c.cost), 0) FROM call c WHERE c.run = p.run AND c.content = p.content)
            FROM position p LEFT JOIN result r ON r.run = p.run AND r.content = p.content
            WHERE p.run = ? AND p.idx > ? %s ORDER BY p.idx LIMIT ?""";

    private static final String KEPT = """
            SELECT r.reason, e.form, e.data
            FROM result r LEFT JOIN extraction e ON e.id = r.extraction WHERE r.run = ? AND r.content = ?""";

    private static final String ALL = """
            SELECT r.reason, e.form, e.data, r.content
            FROM position p LEFT JOIN result r ON r.run = p.run AND r.content = p.content LEFT JOIN extraction e ON e.id = r.extraction
            WHERE p.run = ? AND p.content IS NOT NULL""";

    private final FormTable forms;

    ChatTable(FormTable forms) {
        this.forms = forms;
    }

    /** Something to write in a transaction, with all the work done that needs none. */
    @FunctionalInterface
    interface Change {
        void on(Database database, long run, Map<byte[], Long> forms) throws SQLException, IOException;
    }

    /** Writes changes; a form that several name is looked up once. */
    static void write(Database database, long run, List<Change> changes) throws SQLException, IOException {
        Map<byte[], Long> numbers = new IdentityHashMap<>();
        for (Change change : changes) {
            change.on(database, run, numbers);
        }
    }

    Change change(Entry entry) {
        if (entry instanceof Entry.Placed placed) {
            return (database, run, forms) -> database.update(PLACE, run, placed.index(), placed.id(), placed.content().bytes(), null);
        }
        if (entry instanceof Entry.Unreadable unreadable) {
            return (database, run, forms) -> database.update(PLACE, run, unreadable.index(), unreadable.id().orElse(null), null, unreadable.reason());
        }
        if (entry instanceof Entry.Failed failed) {
            return (database, run, forms) -> result(database, run, failed.content(), RunChat.State.FAILED, failed.reason(), Micros.of(failed.took()), null);
        }
        return done((Entry.Done) entry);
    }

    private Change done(Entry.Done done) {
        Extracted extracted = done.extracted();
        byte[] form = forms.bytes(FormCodec.Asked.of(extracted));
        byte[] data = ExtractedCodec.write(extracted);
        ModelWork model = extracted.extraction().model();
        boolean unanswered = model.outcome() == ModelWork.Outcome.UNANSWERED;
        return (database, run, numbers) -> {
            Long number = numbers.get(form);
            if (number == null) {
                number = FormTable.number(database, form);
                numbers.put(form, number);
            }
            database.update("INSERT INTO extraction (form, data) VALUES (?, ?)", number, data);
            result(database, run, done.content(), unanswered ? RunChat.State.UNANSWERED : RunChat.State.DONE,
                    unanswered ? reasons(model.troubles()) : "", Micros.of(done.took()), database.written());
        };
    }

    /** Each once, with how often it was met. */
    private static String reasons(List<String> troubles) {
        Map<String, Long> times = troubles.stream().collect(Collectors.groupingBy(trouble -> trouble, LinkedHashMap::new, Collectors.counting()));
        return times.entrySet().stream().map(one -> one.getKey() + (one.getValue() > 1 ? " (" + one.getValue() + " times)" : ""))
                .collect(Collectors.joining("; "));
    }

    private static void result(Database database, long run, Content content, RunChat.State state, String reason, long took, Long extraction)
            throws SQLException {
        byte[] key = content.bytes();
        database.update("DELETE FROM extraction WHERE id = (SELECT extraction FROM result WHERE run = ? AND content = ?)", run, key);
        database.update("INSERT OR REPLACE INTO result (run, content, state, reason, took, extraction) VALUES (?, ?, ?, ?, ?, ?)", run, key,
                state.name(), reason, took, extraction);
    }

    Optional<Kept> kept(Database database, long run, Content content) throws SQLException, IOException {
        return database.first(KEPT, row -> kept(database, row), run, content.bytes());
    }

    private Kept kept(Database database, ResultSet row) throws SQLException, IOException {
        byte[] data = row.getBytes(3);
        return data == null ? new Kept(Optional.empty(), row.getString(1)) : new Kept(Optional.of(extracted(database, row.getLong(2), data)), "");
    }

    /** Whether this is so of all chats that could be read. */
    boolean all(Database database, long run, Predicate<Optional<Kept>> so) throws SQLException, IOException {
        return database.all(ALL, row -> so.test(row.getBytes(4) == null ? Optional.empty() : Optional.of(kept(database, row))), run);
    }

    /** Tells all places in their order, one at a time. */
    void tell(Database database, long run, RunLog.Teller teller) throws SQLException, IOException {
        database.each(TELL, row -> tell(database, row, teller), run);
    }

    private void tell(Database database, ResultSet row, RunLog.Teller teller) throws SQLException, IOException {
        long index = row.getLong(1);
        Optional<String> id = Optional.ofNullable(row.getString(2));
        byte[] data = row.getBytes(8);
        if (data == null && !row.getBoolean(4) && row.getString(5) == null) {
            teller.waiting(new Rejection(index, id, WAITING));
            return;
        }
        if (data == null) {
            teller.rejection(new Rejection(index, id, row.getBoolean(4) ? row.getString(3) : row.getString(6)));
            return;
        }
        Extraction extraction = extracted(database, row.getLong(7), data).extraction();
        teller.extraction(index, new Extraction(id.orElse(extraction.chatId()), extraction.form(), extraction.records(), extraction.model()));
    }

    static List<RunChat> chats(Database database, long run, long after, boolean troubledOnly, int most) throws SQLException, IOException {
        String which = troubledOnly ? "AND ended NOT IN ('DONE', 'WAITING')" : "";
        return database.list(CHATS.formatted(which), row -> new RunChat(row.getLong(1), Optional.ofNullable(row.getString(2)),
                RunChat.State.valueOf(row.getString(3)), row.getString(4), row.getLong(6), new Usage(row.getLong(7), row.getLong(8)),
                row.getDouble(9), Micros.duration(row.getLong(5))), run, after, (long) most);
    }

    static void endAfter(Database database, long run, long chats) throws SQLException {
        database.update("DELETE FROM position WHERE run = ? AND idx > ?", run, chats);
    }

    private Extracted extracted(Database database, long form, byte[] data) throws SQLException, IOException {
        return ExtractedCodec.read(forms.get(database, form), data);
    }
}
