package org.yaosu.extractor.fields.kit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaosu.api.chat.Span;
import org.yaosu.api.chat.Turn;

/** Times agreed on for coming together: a day with an hour, and near it what for. */
public final class Appointments {

    /**
     * An appointment.
     *
     * @param turn the turn that names it
     * @param time the time as written
     * @param matter the clause around it, which says what for
     */
    public record Appointment(Turn turn, Place time, Place matter) {
    }

    /**
     * Words in a turn.
     *
     * @param text the words
     * @param span where they stand in the chat's source
     */
    public record Place(String text, Span span) {
    }

    private static final Pattern TIME = Pattern.compile(Patterns.DAY + "\\s*" + Patterns.HOUR);
    private static final Pattern MEETING = Pattern.compile(Patterns.MEETING);
    /** How far from its time a meeting may be named, in characters. */
    private static final int REACH = 15;
    private static final String CLAUSE_ENDS = "。！!？?\n";
    private static final String QUESTIONS = "吗？?";

    private Appointments() {
    }

    /** The last appointment spoken of. A question for a time is none. */
    public static Optional<Appointment> latest(List<Turn> turns) {
        return turns.stream().map(Appointments::in).flatMap(Optional::stream).reduce((earlier, later) -> later);
    }

    private static Optional<Appointment> in(Turn turn) {
        Matcher time = TIME.matcher(turn.text());
        while (time.find()) {
            int start = clauseStart(turn.text(), time.start());
            int end = clauseEnd(turn.text(), time.end());
            boolean asked = end < turn.text().length() && QUESTIONS.indexOf(turn.text().charAt(end)) >= 0
                    || end > 0 && QUESTIONS.indexOf(turn.text().charAt(end - 1)) >= 0;
            Matcher meeting = MEETING.matcher(turn.text())
                    .region(Math.max(start, time.start() - REACH), Math.min(end, time.end() + REACH));
            if (!asked && meeting.find()) {
                return Optional.of(new Appointment(turn, place(turn, time.start(), time.end()), place(turn, start, end)));
            }
        }
        return Optional.empty();
    }

    private static int clauseStart(String text, int from) {
        int start = from;
        while (start > 0 && CLAUSE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static int clauseEnd(String text, int from) {
        int end = from;
        while (end < text.length() && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static Place place(Turn turn, int start, int end) {
        return new Place(turn.text().substring(start, end), turn.spanOf(start, end));
    }
}
