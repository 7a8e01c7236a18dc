package org.yaosu.web.http;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that all bodies under way take together. Safe for use by several threads. */
final class BodyMemory {

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    /** @param most in bytes */
    BodyMemory(long most) {
        this.most = most;
    }

    /** The share of one request. */
    Share share() {
        return new Share();
    }

    /** What one body takes, until this is closed. */
    final class Share implements AutoCloseable {

        private long own;
        private boolean closed;

        /** Whether there is memory for so many bytes more; where there is none, the share keeps what it has. */
        synchronized boolean take(int bytes) {
            if (closed || taken.addAndGet(bytes) > most) {
                if (!closed) {
                    taken.addAndGet(-bytes);
                }
                return false;
            }
            own += bytes;
            return true;
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                taken.addAndGet(-own);
            }
        }
    }
}
