package org.yaosu.itest.web;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Dialogues that are under way for as long as a test wants, and those who wait for them. */
final class Held implements AutoCloseable {

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final Semaphore underWay = new Semaphore(0);
    private final CountDownLatch released = new CountDownLatch(1);

    /** What a responder says: nothing until it is released, or interrupted. */
    String reply() {
        underWay.release();
        try {
            released.await();
            return FakeResponder.REPLY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Asks, and returns before there is an answer. */
    Future<Reply> ask(int port, String json) {
        return callers.submit(() -> Caller.post(port, json));
    }

    /** Waits until so many more are under way. */
    void await(int count) throws InterruptedException {
        underWay.acquire(count);
    }

    void release() {
        released.countDown();
    }

    @Override
    public void close() {
        release();
        callers.shutdownNow();
    }
}
