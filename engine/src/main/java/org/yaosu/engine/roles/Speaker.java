package org.yaosu.engine.roles;

/**
 * What a chat shows of one speaker, and how much that looks like a customer. The features can be explained one by one;
 * their weights were set by hand and checked on labelled chats.
 *
 * @param label the speaker's name as written
 * @param turns how many turns are the speaker's
 * @param crowd whether more than two people speak
 * @param customer weight of customers' phrases a turn
 * @param agent weight of agents' phrases a turn
 * @param addressed share of the chat's mentions that name the speaker
 * @param named how often the other one of two calls the speaker by name, a turn
 * @param broadcasts share of the turns that are long texts for everybody
 * @param service whether the label says that the speaker serves customers
 */
record Speaker(String label, int turns, boolean crowd, double customer, double agent, double addressed, double named,
        double broadcasts, boolean service) {

    private static final int FEW_TURNS = 4;

    /** The higher, the likelier a customer; agents are mostly below 0. */
    double score() {
        double score = 3.5 * Math.min(customer, 3) - 4.5 * Math.min(agent, 3)
                + 1.8 * addressed + 20 * Math.min(named, 0.15) - 6 * Math.min(broadcasts, 0.5) - (service ? 1 : 0);
        if (crowd) {
            score += 0.8 * Math.log(turns) - (turns < FEW_TURNS ? 1.7 : 0);
        }
        return score;
    }
}
