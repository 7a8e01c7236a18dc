package org.yaosu.dialogue.command.human;

import java.util.ArrayList;
import java.util.List;
import org.yaosu.table.Table;

/** A ranking as people read it. */
public final class RankingText {

    private RankingText() {
    }

    /** The places in a table, and below what is odd. */
    public static List<String> lines(Ranking ranking) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("rank", "total", "team"));
        ranking.places().forEach(place -> rows.add(List.of(Integer.toString(place.rank()), place.team().total().toPlainString(), place.team().name())));
        List<String> lines = new ArrayList<>(new Table(rows).lines());
        lines.add("total: the flat mean of all nine dimensions, whatever the subtask");
        ranking.differences().forEach(difference -> lines.add("warning: " + difference));
        return lines;
    }
}
