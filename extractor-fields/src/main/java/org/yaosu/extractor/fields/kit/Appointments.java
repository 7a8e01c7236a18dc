package org.yaosu.extractor.fields.kit;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yaosu.api.chat.Span;
import org.yaosu.api.chat.Turn;
import org.yaosu.search.Search;

/** Times agreed on for coming together: a day with an hour, and near it what for. */
public final class Appointments {

    /**
     * An appointment.
     *
     * @param turn the turn that names it
     * @param time the time as written
     * @param matter the clause around it, which says what for
     * @param acceptance the turn in which somebody else says yes, if somebody does
     */
    public record Appointment(Turn turn, Place time, Place matter, Optional<Turn> acceptance) {
    }

    /**
     * Words in a turn.
     *
     * @param text the words
     * @param span where they stand in the chat's source
     */
    public record Place(String text, Span span) {
    }

    private static final Search TIME = Search.of(Patterns.APPOINTED);
    private static final Pattern MEETING = Pattern.compile(Patterns.MEETING);
    private static final Pattern CANCELLED = Pattern.compile("取消|改期|推迟|延期|没空|没时间|来不了|开过|说的");
    private static final Pattern ASKED = Pattern.compile("[吗？?]|行不行|可不可以|能不能|方便不|好不好|怎么样|如何|是否|几点|什么时[候间]");
    private static final Pattern ACCEPTED = Pattern.compile("^(?:@[^\\s\\u2005]{1,20}[\\s\\u2005]+)?(?:好的?|可以的?|行的?|没问题|(?i:ok)|收到|嗯{1,3})(?=$|[，,。.！!~～、\\s呀啊哒滴嘞哦呢])");
    private static final Pattern BUT = Pattern.compile("但|不行|不过|没空|没时间|改|换|[吗？?]");
    /** How far from its time a meeting may be named, in characters. */
    private static final int REACH = 15;
    /** How many turns later a proposal may be accepted. */
    private static final int PATIENCE = 3;
    private static final String CLAUSE_ENDS = "。！!？?\n";

    private Appointments() {
    }

    /** The last appointment in talk. A time that is only asked for is none, unless somebody else says yes. */
    public static Optional<Appointment> latest(List<Turn> talk) {
        return IntStream.range(0, talk.size()).mapToObj(index -> in(talk, index)).flatMap(Optional::stream).reduce((earlier, later) -> later);
    }

    private static Optional<Appointment> in(List<Turn> talk, int index) {
        return TIME.all(talk.get(index).text()).map(time -> at(time, talk, index)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Appointment> at(MatchResult time, List<Turn> talk, int index) {
        Turn turn = talk.get(index);
        int start = clauseStart(turn.text(), time.start());
        int end = clauseEnd(turn.text(), time.end());
        String clause = turn.text().substring(start, Math.min(end + 1, turn.text().length()));
        Matcher meeting = MEETING.matcher(turn.text())
                .region(Math.max(start, time.start() - REACH), Math.min(end, time.end() + REACH));
        if (!meeting.find() || CANCELLED.matcher(clause).find()) {
            return Optional.empty();
        }
        Optional<Turn> acceptance = acceptance(talk, index);
        return acceptance.isEmpty() && ASKED.matcher(clause).find() ? Optional.empty()
                : Optional.of(new Appointment(turn, place(turn, time.start(), time.end()), place(turn, start, end), acceptance));
    }

    /** The answer of the first who answers, if it is yes. */
    private static Optional<Turn> acceptance(List<Turn> talk, int index) {
        Turn proposal = talk.get(index);
        return talk.subList(index + 1, Math.min(talk.size(), index + 1 + PATIENCE)).stream()
                .filter(turn -> !turn.speaker().equals(proposal.speaker())).findFirst()
                .filter(answer -> ACCEPTED.matcher(answer.text()).find() && !BUT.matcher(answer.text()).find());
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
