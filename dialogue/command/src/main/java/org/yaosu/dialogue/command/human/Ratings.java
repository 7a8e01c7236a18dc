package org.yaosu.dialogue.command.human;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ratings out of a CSV file. Wide: a row a team, a column a dimension. Long: a row a rating, with team, dimension and rating; those of
 * one team and dimension are averaged first. The header tells which.
 */
public final class Ratings {

    static final Set<String> TEAM = Set.of("队伍", "team");
    static final Set<String> DIMENSION = Set.of("维度", "dimension");

    private Ratings() {
    }

    /**
     * The ranking of the teams in a file.
     *
     * @throws IllegalArgumentException if there is no such file
     * @throws IOException if it holds no ratings; the message says where and why
     */
    public static Ranking rank(Path file) throws IOException {
        Sheet sheet = Sheet.read(file);
        return Ranking.of(sheet.column(DIMENSION).isPresent() ? new LongForm(sheet).teams() : new WideForm(sheet).teams());
    }

    static Team team(String name, Map<String, BigDecimal> ratings, Optional<BigDecimal> published) {
        return new Team(name, ratings, Ranking.mean(List.copyOf(ratings.values())), published);
    }
}
