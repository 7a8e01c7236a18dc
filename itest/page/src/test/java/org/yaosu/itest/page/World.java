package org.yaosu.itest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A browser, and the platform that serves it the page. What one test visits is checked and closed when it ends. */
final class World implements AutoCloseable {

    /** The most bytes of a chat; low, for a browser takes long over a text that is as long as the usual limit. */
    static final int BODY_LIMIT = 100_000;

    private static final AtomicInteger ORDERS = new AtomicInteger();

    private final Chromium chromium;
    private final Served served;
    private final List<Visit> visits = new ArrayList<>();

    World(Path chromium) throws IOException {
        this.chromium = new Chromium(chromium);
        this.served = Served.start(Map.of("org.yaosu.web.api.cfg", "bodyLimit = " + BODY_LIMIT + "\n"));
    }

    /** A new reader, who remembers nothing. */
    Visit visit(Looks looks) {
        return visit(served.address(), looks);
    }

    /** A new reader of another server. */
    Visit visit(String address, Looks looks) {
        Visit visit = new Visit(chromium, address, looks);
        visits.add(visit);
        return visit;
    }

    String address() {
        return served.address();
    }

    /**
     * A file of chats: those that were never there before, so that no model has answered them, and a last one that cannot be read, whose id
     * would run where it is taken for HTML.
     */
    static byte[] chats(int count) {
        StringBuilder lines = new StringBuilder();
        for (int place = 1; place < count; place++) {
            lines.append(json(Map.of("id", "c" + place, "chat_text", "客服一：您好\n买家二：我要问订单" + ORDERS.incrementAndGet() + "号，标准版多少钱？"))).append('\n');
        }
        return lines.append(json(Map.of("id", Visit.SCRIPT, "chat_text", 17))).append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String json(Map<String, Object> chat) {
        try {
            return new ObjectMapper().writeValueAsString(chat);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Checks what was visited, and forgets it. */
    void endVisits(boolean check) {
        List<Visit> ending = List.copyOf(visits);
        visits.clear();
        try {
            if (check) {
                ending.forEach(Visit::check);
            }
        } finally {
            ending.forEach(Visit::close);
        }
    }

    @Override
    public void close() {
        chromium.close();
        served.close();
    }
}
