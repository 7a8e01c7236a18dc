package org.yaosu.dialogue.command.human;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaosu.dialogue.command.human.Cells.Row;

/**
 * Ratings out of a CSV file. Wide: a row a team, a column a dimension. Long: a row a rating, with team, dimension and rating; those of
 * one team and dimension are averaged first. The header tells which.
 */
public final class Ratings {

    private static final Set<String> TEAM = Set.of("队伍", "team");
    private static final Set<String> DIMENSION = Set.of("维度", "dimension");
    private static final Set<String> RATING = Set.of("评分", "rating");
    private static final Set<String> TOTAL = Set.of("分数", "score");
    /** Nothing that could be worked out. */
    private static final Set<String> IGNORED = Set.of("是否晋级决赛", "评测员", "rater");
    private static final BigDecimal MOST = BigDecimal.valueOf(2);

    private final Row header;
    private final List<Row> rows;

    private Ratings(List<Row> rows) {
        this.header = rows.get(0);
        this.rows = rows.subList(1, rows.size());
    }

    /**
     * The ranking of the teams in a file.
     *
     * @throws IllegalArgumentException if there is no such file
     * @throws IOException if it holds no ratings; the message says where and why
     */
    public static Ranking rank(Path file) throws IOException {
        Ratings ratings = new Ratings(Cells.read(file));
        if (ratings.rows.isEmpty()) {
            throw new IOException(file + " has a header and no ratings below");
        }
        return Ranking.of(ratings.column(DIMENSION).isPresent() ? ratings.longForm() : ratings.wideForm());
    }

    private List<Team> wideForm() throws IOException {
        int name = needed(TEAM);
        Set<String> missing = new LinkedHashSet<>(Dimensions.ALL);
        for (String column : header.cells()) {
            if (!missing.remove(column) && !TEAM.contains(column) && !TOTAL.contains(column) && !IGNORED.contains(column)) {
                throw unknown(column, "队伍, the nine dimensions (" + String.join(", ", Dimensions.ALL) + "), and perhaps 分数, 是否晋级决赛");
            }
        }
        if (!missing.isEmpty()) {
            throw new IOException(header.place() + ": there is no column " + String.join(", ", missing) + "; the total is the mean of all nine dimensions");
        }
        Optional<Integer> total = column(TOTAL);
        Map<String, Team> teams = new LinkedHashMap<>();
        for (Row row : rows) {
            Map<String, BigDecimal> ratings = new LinkedHashMap<>();
            for (String dimension : Dimensions.ALL) {
                ratings.put(dimension, rating(row, header.cells().indexOf(dimension), dimension));
            }
            Optional<BigDecimal> published = total.isEmpty() || cell(row, total.get()).isEmpty() ? Optional.empty() : Optional.of(number(row, total.get(), "分数"));
            Team team = team(name(row, name), ratings, published);
            if (teams.put(team.name(), team) != null) {
                throw new IOException(row.place() + ": there is a row of " + team.name() + " above; ratings of several people go into the long form: 队伍,维度,评分");
            }
        }
        return List.copyOf(teams.values());
    }

    private List<Team> longForm() throws IOException {
        int name = needed(TEAM);
        int dimension = needed(DIMENSION);
        int rating = needed(RATING);
        for (String column : header.cells()) {
            if (!TEAM.contains(column) && !DIMENSION.contains(column) && !RATING.contains(column) && !IGNORED.contains(column)) {
                throw unknown(column, "队伍, 维度, 评分, and perhaps 评测员");
            }
        }
        Map<String, Map<String, List<BigDecimal>>> given = new LinkedHashMap<>();
        for (Row row : rows) {
            String what = cell(row, dimension);
            if (!Dimensions.ALL.contains(what)) {
                throw new IOException(row.place() + ": there is no dimension '" + what + "'; known are " + String.join(", ", Dimensions.ALL));
            }
            given.computeIfAbsent(name(row, name), team -> new LinkedHashMap<>()).computeIfAbsent(what, one -> new ArrayList<>()).add(rating(row, rating, what));
        }
        List<Team> teams = new ArrayList<>();
        for (Map.Entry<String, Map<String, List<BigDecimal>>> team : given.entrySet()) {
            String missing = Dimensions.ALL.stream().filter(one -> !team.getValue().containsKey(one)).collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                throw new IOException(header.place().replaceFirst(", line \\d+$", "") + ": nobody rated " + team.getKey() + " in " + missing
                        + "; the total is the mean of all nine dimensions");
            }
            Map<String, BigDecimal> ratings = new LinkedHashMap<>();
            Dimensions.ALL.forEach(one -> ratings.put(one, Ranking.mean(team.getValue().get(one))));
            teams.add(team(team.getKey(), ratings, Optional.empty()));
        }
        return teams;
    }

    private static Team team(String name, Map<String, BigDecimal> ratings, Optional<BigDecimal> published) {
        return new Team(name, ratings, Ranking.mean(List.copyOf(ratings.values())), published);
    }

    private Optional<Integer> column(Set<String> names) {
        return header.cells().stream().filter(names::contains).findFirst().map(header.cells()::indexOf);
    }

    private int needed(Set<String> names) throws IOException {
        return column(names).orElseThrow(() -> new IOException(header.place() + ": there is no column "
                + names.stream().sorted().collect(Collectors.joining(" or ")) + "; the first line is to name the columns"));
    }

    private IOException unknown(String column, String known) {
        return new IOException(header.place() + ": the column '" + column + "' is unknown or there twice; known are " + known);
    }

    private static String name(Row row, int column) throws IOException {
        String name = cell(row, column);
        if (name.isEmpty()) {
            throw new IOException(row.place() + ": it names no team");
        }
        return name;
    }

    private static String cell(Row row, int column) {
        return column < row.cells().size() ? row.cells().get(column) : "";
    }

    private static BigDecimal rating(Row row, int column, String what) throws IOException {
        BigDecimal rating = number(row, column, what);
        if (rating.signum() < 0 || rating.compareTo(MOST) > 0) {
            throw new IOException(row.place() + ": " + what + " is " + rating.toPlainString() + "; a rating is from 0 to 2");
        }
        return rating;
    }

    private static BigDecimal number(Row row, int column, String what) throws IOException {
        String text = cell(row, column);
        // BigDecimal would also take an exponent of any size
        if (!text.matches("[+-]?\\d{1,9}(\\.\\d{0,30})?|[+-]?\\.\\d{1,30}")) {
            throw new IOException(row.place() + ": " + what + " is " + (text.isEmpty() ? "empty" : "'" + text + "', which is no number"));
        }
        return new BigDecimal(text);
    }
}
