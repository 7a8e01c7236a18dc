package org.yaosu.itest.soak;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.field.MergePolicy;
import org.yaosu.api.record.Answer;
import org.yaosu.api.record.CustomerRecord;

/** What became of every chat. Safe for use by several threads. */
final class Counts {

    private static final String PROOF = "浸泡-凭据";
    private static final Set<String> FLEETING = Set.of("浸泡-甲", "浸泡-乙");
    /** After so many failures and nothing else, all further ones would tell the same. */
    private static final int HOPELESS = 100;

    private final AtomicInteger accepted = new AtomicInteger();
    private final Map<String, Integer> completed = new ConcurrentHashMap<>();
    private final Map<String, Integer> mixed = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> fields = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Interval> intervals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger askedAgain = new AtomicInteger();

    /** One chat from begin to end, in nanoseconds of the system's clock. */
    record Interval(long start, long end) {
        boolean overlaps(Interval other) {
            return start <= other.end && other.start <= end;
        }
    }

    /** Waits until so many chats are done, one failed, or it is so late ({@link System#nanoTime}). */
    void awaitCompleted(int chats, long deadline) throws InterruptedException {
        while (completed.size() < chats && failures.isEmpty() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** From now on, pauses count. */
    void measure() {
        intervals.clear();
    }

    /** The mark of the next chat. */
    String accept() {
        return "C" + (1_000_000 + accepted.incrementAndGet());
    }

    void completed(String mark, Extraction extraction, long start, long end) {
        completed.merge(mark, 1, Integer::sum);
        intervals.add(new Interval(start, end));
        askedAgain.addAndGet(Math.max(0, extraction.model().calls() - 1));
        fields.merge(extraction.form().fields().size(), 1, Integer::sum);
        if (extraction.model().outcome() == Outcome.UNANSWERED) {
            unanswered.incrementAndGet();
        } else if (!whole(mark, extraction)) {
            mixed.merge(mark, 1, Integer::sum);
        }
    }

    /** Whether the model was asked about this chat for the fields that the record has, and every field has answered. */
    private static boolean whole(String mark, Extraction extraction) {
        long asked = extraction.form().fields().stream().filter(field -> field.policy() != MergePolicy.LOCAL).count();
        return extraction.records().size() == 1 && extraction.records().stream().allMatch(record ->
                record.answers().stream().map(Answer::field).toList().equals(extraction.form().fields())
                        && answers(record, Set.of(PROOF)).equals(List.of(mark + " of " + asked))
                        && answers(record, FLEETING).stream().allMatch(mark::equals)
                        && answers(record, FLEETING).size() == extraction.form().fields().stream().filter(field -> FLEETING.contains(field.key())).count());
    }

    private static List<String> answers(CustomerRecord record, Set<String> keys) {
        return record.answers().stream().filter(answer -> keys.contains(answer.field().key())).flatMap(answer -> answer.texts().stream()).toList();
    }

    void failed(String mark, Throwable failure) {
        failures.add(mark + ": " + failure);
    }

    /** Whether chats fail and do nothing else: to go on would show no more. */
    boolean hopeless() {
        return completed.isEmpty() && failures.size() >= HOPELESS;
    }

    int accepted() {
        return accepted.get();
    }

    int completed() {
        return completed.size();
    }

    long doubled() {
        return completed.values().stream().filter(times -> times > 1).count();
    }

    int mixed() {
        return mixed.size();
    }

    /** How many records had so many fields. */
    Map<Integer, Integer> fields() {
        return fields;
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    int unanswered() {
        return unanswered.get();
    }

    int askedAgain() {
        return askedAgain.get();
    }

    List<Interval> intervals() {
        return List.copyOf(intervals);
    }
}
