package org.yaosu.engine.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.yaosu.engine.call.BudgetSpentException;
import org.yaosu.engine.call.CallBook.Reservation;

/**
 * What a run has spent, what is set aside for calls under way, and what may be spent: the first two never exceed the third. Who
 * waits is served in the order of coming. Safe for use by several threads.
 */
final class Purse {

    /** Sums of prices are off by less than this; no account counts it. */
    private static final double ROUNDING = 1e-9;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Object> waiting = new ArrayDeque<>();
    private OptionalDouble budget;
    private double spent;
    private double aside;
    private int reservations;

    Purse(OptionalDouble budget, double spent) {
        this.budget = budget;
        this.spent = spent;
    }

    /** See {@link org.yaosu.engine.call.CallBook#reserve}. */
    Reservation reserve(double most) {
        lock();
        try {
            Object turn = new Object();
            waiting.add(turn);
            try {
                await(turn, most);
            } finally {
                waiting.remove(turn);
                changed.signalAll();
            }
            aside += most;
            reservations++;
        } finally {
            lock.unlock();
        }
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.getAndSet(false)) {
                giveBack(most);
            }
        };
    }

    void spend(double cost) {
        lock.lock();
        try {
            spent += cost;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    double spent() {
        lock.lock();
        try {
            return spent;
        } finally {
            lock.unlock();
        }
    }

    /** Whether there is a budget. */
    boolean limited() {
        lock.lock();
        try {
            return budget.isPresent();
        } finally {
            lock.unlock();
        }
    }

    void budget(OptionalDouble other) {
        lock.lock();
        try {
            budget = other;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void await(Object turn, double most) {
        while (true) {
            if (!allows(spent + most)) {
                throw new BudgetSpentException(budget.orElseThrow(), most);
            }
            if (waiting.peek() == turn && allows(spent + aside + most)) {
                return;
            }
            try {
                changed.await();
            } catch (InterruptedException interrupted) {
                throw cancelled();
            }
        }
    }

    private boolean allows(double sum) {
        return budget.isEmpty() || sum <= budget.getAsDouble() + ROUNDING;
    }

    private void giveBack(double most) {
        lock.lock();
        try {
            reservations--;
            // what is left of sums and differences is not to grow over a long run
            aside = reservations == 0 ? 0 : aside - most;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void lock() {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException interrupted) {
            throw cancelled();
        }
    }

    private static CancellationException cancelled() {
        Thread.currentThread().interrupt();
        return new CancellationException("interrupted while waiting for what the budget leaves");
    }
}
