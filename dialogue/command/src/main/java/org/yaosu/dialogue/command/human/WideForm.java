package org.yaosu.dialogue.command.human;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaosu.dialogue.command.human.Cells.Row;

/**
 * A row a team, a column a dimension.
 *
 * @param sheet the table
 */
record WideForm(Sheet sheet) {

    private static final Set<String> TOTAL = Set.of("分数", "score");
    /** Follows from the total and a rule that the file does not hold. */
    private static final Set<String> FINAL = Set.of("是否晋级决赛");

    List<Team> teams() throws IOException {
        List<Set<String>> columns = new ArrayList<>(List.of(Ratings.TEAM));
        Dimensions.ALL.forEach(dimension -> columns.add(Set.of(dimension)));
        columns.addAll(List.of(TOTAL, FINAL));
        sheet.check(columns);
        String missing = Dimensions.ALL.stream().filter(dimension -> !sheet.header().cells().contains(dimension)).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new IOException(sheet.header().place() + ": there is no column " + missing + "; the total is the mean of all nine dimensions");
        }
        int name = sheet.needed(Ratings.TEAM);
        Optional<Integer> total = sheet.column(TOTAL);
        Map<String, Team> teams = new LinkedHashMap<>();
        for (Row row : sheet.rows()) {
            Team team = Ratings.team(Sheet.name(row, name), ratings(row), published(row, total));
            if (teams.put(team.name(), team) != null) {
                throw new IOException(row.place() + ": there is a row of " + team.name() + " above; ratings of several people go into the long form: 队伍,维度,评分");
            }
        }
        return List.copyOf(teams.values());
    }

    private Map<String, BigDecimal> ratings(Row row) throws IOException {
        Map<String, BigDecimal> ratings = new LinkedHashMap<>();
        for (String dimension : Dimensions.ALL) {
            ratings.put(dimension, Sheet.rating(row, sheet.header().cells().indexOf(dimension), dimension));
        }
        return ratings;
    }

    private static Optional<BigDecimal> published(Row row, Optional<Integer> total) throws IOException {
        return total.isEmpty() || Sheet.cell(row, total.get()).isEmpty() ? Optional.empty() : Optional.of(Sheet.number(row, total.get(), "分数"));
    }
}
