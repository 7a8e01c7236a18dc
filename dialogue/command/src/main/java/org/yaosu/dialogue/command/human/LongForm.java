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
 * A row a rating.
 *
 * @param sheet the table
 */
record LongForm(Sheet sheet) {

    private static final Set<String> RATING = Set.of("评分", "rating");
    /** Everybody's rating counts alike. */
    private static final Set<String> RATER = Set.of("评测员", "rater");

    List<Team> teams() throws IOException {
        sheet.check(List.of(Ratings.TEAM, Ratings.DIMENSION, RATING, RATER));
        List<Team> teams = new ArrayList<>();
        for (Map.Entry<String, Map<String, List<BigDecimal>>> team : given().entrySet()) {
            String missing = Dimensions.ALL.stream().filter(dimension -> !team.getValue().containsKey(dimension)).collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                throw new IOException(sheet.file() + ": nobody rated " + team.getKey() + " in " + missing + "; the total is the mean of all nine dimensions");
            }
            Map<String, BigDecimal> ratings = new LinkedHashMap<>();
            Dimensions.ALL.forEach(dimension -> ratings.put(dimension, Ranking.mean(team.getValue().get(dimension))));
            teams.add(Ratings.team(team.getKey(), ratings, Optional.empty()));
        }
        return teams;
    }

    /** The ratings by team and dimension. */
    private Map<String, Map<String, List<BigDecimal>>> given() throws IOException {
        int team = sheet.needed(Ratings.TEAM);
        int dimension = sheet.needed(Ratings.DIMENSION);
        int rating = sheet.needed(RATING);
        Map<String, Map<String, List<BigDecimal>>> given = new LinkedHashMap<>();
        for (Row row : sheet.rows()) {
            String what = Sheet.cell(row, dimension);
            if (!Dimensions.ALL.contains(what)) {
                throw new IOException(row.place() + ": there is no dimension '" + what + "'; known are " + String.join(", ", Dimensions.ALL));
            }
            given.computeIfAbsent(Sheet.name(row, team), name -> new LinkedHashMap<>()).computeIfAbsent(what, one -> new ArrayList<>())
                    .add(Sheet.rating(row, rating, what));
        }
        return given;
    }
}
