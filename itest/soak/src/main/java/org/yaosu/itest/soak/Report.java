package org.yaosu.itest.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yaosu.itest.soak.Counts.Interval;

/**
 * What came of a soak.
 *
 * @param text for people
 * @param problems what must not be; empty where all was well
 */
public record Report(String text, List<String> problems) {

    static Report of(double seconds, Counts counts, Disturbances disturbances) {
        List<String> problems = new ArrayList<>();
        expect(problems, !counts.hopeless(), "not one chat was extracted, so it was given up; build anew, and look at the first failures");
        expect(problems, counts.accepted() == counts.completed(), "lost " + (counts.accepted() - counts.completed()));
        expect(problems, counts.doubled() == 0, "doubled " + counts.doubled());
        expect(problems, counts.mixed() == 0, "mixed " + counts.mixed());
        expect(problems, counts.unanswered() == 0, "left to the finders " + counts.unanswered());
        expect(problems, disturbances.failures().isEmpty(), "swaps failed: " + disturbances.failures().stream().distinct().limit(3).toList());
        // The last one may live on in a local variable of a thread that ends.
        expect(problems, disturbances.held() <= 1, "class loaders held " + disturbances.held());
        counts.failures().stream().limit(3).forEach(problems::add);

        List<Interval> chats = counts.intervals();
        var swapped = Pauses.during(disturbances.swaps());
        var stopped = Pauses.during(disturbances.stops());
        return new Report(String.join(System.lineSeparator(),
                String.format(Locale.ROOT, "%d chats accepted, %d completed in %.1f s (%.0f a second); %d lost, %d doubled, %d with mixed forms, %d left to the finders",
                        counts.accepted(), counts.completed(), seconds, counts.completed() / seconds, counts.accepted() - counts.completed(),
                        counts.doubled(), counts.mixed(), counts.unanswered()),
                String.format(Locale.ROOT, "%d swaps (%d pieces of work not waited for), %d stops and starts, %d changes of the field bundle; records had %s fields; %d calls asked again",
                        disturbances.swaps().size(), disturbances.unfinished(), disturbances.stops().size(), disturbances.fieldChanges(),
                        counts.fields().keySet().stream().sorted().toList(), counts.askedAgain()),
                "beyond the model's 20 ms:",
                "  undisturbed        " + Pauses.of(chats, swapped.or(stopped).negate()).text(),
                "  during a swap      " + Pauses.of(chats, swapped.and(stopped.negate())).text(),
                "  stopped, started   " + Pauses.of(chats, stopped).text(),
                String.format(Locale.ROOT, "%d of %d old class loaders collected", disturbances.old() - disturbances.held(), disturbances.old()),
                problems.isEmpty() ? "all is well" : "NOT WELL: " + String.join("; ", problems)), problems);
    }

    private static void expect(List<String> problems, boolean met, String problem) {
        if (!met) {
            problems.add(problem);
        }
    }
}
