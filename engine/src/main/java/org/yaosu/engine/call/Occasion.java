package org.yaosu.engine.call;

import java.time.Duration;
import org.yaosu.api.watch.WorkItem;

/**
 * What an attempt is for, as watchers are told.
 *
 * @param work the work that it is a part of
 * @param attempt which attempt of its call it is, from 1
 * @param waited how long it waited for its turn
 */
record Occasion(WorkItem work, int attempt, Duration waited) {

    /** Somebody wants to know whether the provider answers. */
    static final Occasion CHECK = new Occasion(WorkItem.NONE, 1, Duration.ZERO);
}
