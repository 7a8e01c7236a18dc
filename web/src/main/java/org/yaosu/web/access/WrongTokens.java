package org.yaosu.web.access;

import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a client has come with a wrong token. Right ones are never counted, nor refused for what others tried from the same
 * address: behind a proxy, anybody could lock out all. Tokens are too long to be guessed however often somebody tries; this keeps
 * programs that do not stop from being answered as if they were welcome. Safe for use by several threads.
 */
final class WrongTokens {

    /** How many are answered in a row, and anew each minute. */
    static final int TRIES = 10;
    static final Duration TIME = Duration.ofMinutes(1);
    /** Whoever came longest ago is forgotten first. */
    static final int CLIENTS = 10_000;

    /** The part of an IPv6 address that a single customer has. */
    private static final int NETWORK = 8;

    private final Map<String, Bucket> clients = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CLIENTS;
        }
    };

    /** Counts one; whether that is no more than is answered. */
    synchronized boolean count(InetAddress client) {
        return clients.computeIfAbsent(key(client), fresh -> Bucket.builder()
                .addLimit(limit -> limit.capacity(TRIES).refillGreedy(TRIES, TIME)).build()).tryConsume(1);
    }

    /** How many clients it knows. */
    synchronized int size() {
        return clients.size();
    }

    private static String key(InetAddress client) {
        byte[] bytes = client.getAddress();
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK)));
    }
}
