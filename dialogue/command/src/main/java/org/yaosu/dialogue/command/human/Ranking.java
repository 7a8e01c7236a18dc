package org.yaosu.dialogue.command.human;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Teams by their totals.
 *
 * @param places the best first
 */
public record Ranking(List<Place> places) {

    /** Decimals of a total, as in the competition's table. */
    static final int DECIMALS = 9;

    public Ranking {
        places = List.copyOf(places);
    }

    /**
     * A team's place.
     *
     * @param rank from 1; teams with the same total share it, and the next one is as far down as there are teams before it
     */
    public record Place(int rank, Team team) {
    }

    static Ranking of(List<Team> teams) {
        List<Team> sorted = teams.stream().sorted(Comparator.comparing(Team::total).reversed()).toList();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean tie = i > 0 && sorted.get(i).total().compareTo(sorted.get(i - 1).total()) == 0;
            places.add(new Place(tie ? places.get(i - 1).rank() : i + 1, sorted.get(i)));
        }
        return new Ranking(places);
    }

    /** The mean of ratings. */
    static BigDecimal mean(List<BigDecimal> ratings) {
        return ratings.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(ratings.size()), DECIMALS, RoundingMode.HALF_UP);
    }

    /** Where the file itself says another total: which team, and both totals. Its own is compared to as many decimals as it has. */
    public List<String> differences() {
        return places.stream().map(Place::team).filter(Ranking::differs)
                .map(team -> team.name() + ": the file says " + team.published().orElseThrow().toPlainString() + ", the mean of its nine ratings is " + team.total())
                .toList();
    }

    private static boolean differs(Team team) {
        return team.published().filter(said -> said.compareTo(team.total().setScale(Math.min(Math.max(said.scale(), 0), DECIMALS), RoundingMode.HALF_UP)) != 0)
                .isPresent();
    }
}
