package org.yaosu.engine.roles;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a chat shows of one speaker, and how much that looks like a customer. What was counted can be explained one by one;
 * the weights in {@link #score()} were set by hand and checked on labelled chats.
 *
 * @param label the speaker's name as written
 * @param place the speaker's place among those who speak, by their first turns, from 0
 * @param turns how many turns are the speaker's
 * @param share which share of the chat's turns that is
 * @param crowd whether more than two people speak
 * @param cues how often each of {@link RoleCue#ALL} was met, in their order
 * @param addressed share of the chat's mentions that name the speaker
 * @param named how often the other one of two calls the speaker by name, a turn
 * @param broadcasts share of the turns that are long texts for everybody
 * @param service whether the label says that the speaker serves customers
 */
record Speaker(String label, int place, int turns, double share, boolean crowd, List<Integer> cues, double addressed, double named,
        double broadcasts, boolean service) {

    /** Added to counts of turns, so that one phrase in one turn does not decide. */
    static final double SMOOTHING = 2;
    private static final int FEW_TURNS = 4;

    Speaker {
        cues = List.copyOf(cues);
    }

    /** Weight of customers' phrases a turn. */
    double customer() {
        return phrases(RoleCue.Side.CUSTOMER);
    }

    /** Weight of agents' phrases a turn. */
    double agent() {
        return phrases(RoleCue.Side.AGENT);
    }

    private double phrases(RoleCue.Side side) {
        return IntStream.range(0, cues.size()).filter(cue -> RoleCue.ALL.get(cue).side() == side)
                .mapToDouble(cue -> cues.get(cue) * RoleCue.ALL.get(cue).weight()).sum() / (turns + SMOOTHING);
    }

    /** The higher, the likelier a customer; agents are mostly below 0. */
    double score() {
        double score = 3.5 * Math.min(customer(), 3) - 4.5 * Math.min(agent(), 3)
                + 1.8 * addressed + 20 * Math.min(named, 0.15) - 6 * Math.min(broadcasts, 0.5) - (service ? 1 : 0);
        if (crowd) {
            score += 0.8 * Math.log(turns) - (turns < FEW_TURNS ? 1.7 : 0);
        }
        return score;
    }
}
