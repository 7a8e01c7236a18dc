package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** Too much of everything at once. */
@ExtendWith(BundleContextExtension.class)
@Timeout(120)
class FloodAttacksTest {

    /** So many answers are worked on at once, where no setting says something else. */
    private static final int AT_ONCE = 64;

    private final ExecutorService callers = Executors.newFixedThreadPool(64);

    private Fortress fortress;

    @BeforeEach
    void serve(@InjectBundleContext BundleContext context) throws Exception {
        fortress = new Fortress(context, Map.of("clientConnections", 350));
    }

    @AfterEach
    void end() throws Exception {
        fortress.close();
    }

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void threeHundredConnectionsThatSayNothingKeepNobodyOut() throws Exception {
        List<Caller> silent = new ArrayList<>();
        try {
            for (int count = 0; count < 300; count++) {
                silent.add(new Caller(fortress.port()));
            }

            assertThat(fortress.good().code()).isZero();
        } finally {
            for (Caller caller : silent) {
                caller.close();
            }
        }
    }

    @Test
    void threeHundredHeadsThatDoNotEndKeepNobodyOut() throws Exception {
        List<Caller> slow = new ArrayList<>();
        try {
            for (int count = 0; count < 300; count++) {
                Caller caller = new Caller(fortress.port());
                caller.send("GET /page/app.js HTTP/1.1\r\nHost: localhost\r\nX-A: ");
                slow.add(caller);
            }

            assertThat(fortress.good().code()).isZero();
        } finally {
            for (Caller caller : slow) {
                caller.close();
            }
        }
    }

    @Test
    void oneClientDoesNotGetEveryConnection() throws Exception {
        List<Caller> callers = new ArrayList<>();
        try {
            for (int count = 0; count < 351; count++) {
                callers.add(new Caller(fortress.port()));
            }

            assertThat(callers.stream().filter(FloodAttacksTest::isClosed)).hasSize(1);
        } finally {
            for (Caller caller : callers) {
                caller.close();
            }
        }
        // until it notices that they are closed
        await().ignoreExceptions().until(() -> fortress.good().code() == 0);
    }

    private static boolean isClosed(Caller caller) {
        try {
            caller.send("GET /page/app.js HTTP/1.1\r\nHost: localhost\r\n\r\n");
            return caller.reply() == null;
        } catch (IOException closed) {
            return true;
        }
    }

    @Test
    void threeHundredRequestsAtOnceAreAllAnswered() throws Exception {
        List<Future<Reply>> replies = callers.invokeAll(Collections.nCopies(300, (Callable<Reply>) fortress::good));

        int answered = 0;
        for (Future<Reply> reply : replies) {
            assertThat(reply.get().status()).isIn(200, 503);
            answered += reply.get().status() == 200 ? 1 : 0;
        }
        assertThat(answered).isGreaterThanOrEqualTo(AT_ONCE);
    }

    @Test
    void aTokenThatAsksTooOftenIsSlowedDownAndNobodyElse() throws Exception {
        String token = Fortress.READER + "busy";
        fortress.token("busy", token, "read", 5);
        await().until(() -> fortress.get("/api/v1/nothing", Fortress.bearer(token)).status() == 404);
        Reply last = null;
        for (int count = 0; count < 200; count++) {
            last = fortress.get("/api/v1/nothing", Fortress.bearer(token));
            if (last.status() == 429) {
                break;
            }
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.headers()).containsEntry("retry-after", "1");
        assertThat(last.isProblem("too-many-requests")).isTrue();
        assertThat(fortress.get("/api/v1/nothing", Fortress.bearer(Fortress.READER)).status()).isEqualTo(404);
    }

    @Test
    void requestsBehindEachOtherOverOneConnectionAreEachAsked() throws Exception {
        try (Caller caller = new Caller(fortress.port())) {
            caller.send(("GET /metrics HTTP/1.1\r\nHost: localhost\r\n" + Fortress.bearer(Fortress.ADMIN) + "\r\nGET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n"));

            assertThat(Fortress.checked(caller.reply()).status()).isEqualTo(200);
            assertThat(Fortress.checked(caller.reply()).status()).isEqualTo(401);
        }
    }
}
