package org.yaosu.engine.call;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Which provider is asked first, in proportion.
 *
 * @param byId each at least 0; an id that is absent has none
 */
record Weights(Map<String, Integer> byId) {

    private static final int MOST = 1_000_000;

    Weights {
        byId = Map.copyOf(byId);
    }

    /** @throws IllegalArgumentException if an entry is not of the form {@code ID=WEIGHT} */
    static Weights of(String... entries) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (String entry : Ids.of(entries)) {
            int equals = entry.lastIndexOf('=');
            String number = entry.substring(equals + 1).strip();
            if (equals < 1 || !number.matches("\\d{1,7}") || Integer.parseInt(number) > MOST) {
                throw new IllegalArgumentException("the setting weights: '" + entry + "' is not of the form ID=WEIGHT, with a whole number from 0 to " + MOST);
            }
            weights.put(entry.substring(0, equals).strip(), Integer.parseInt(number));
        }
        return new Weights(weights);
    }

    /** The ids with the one in front that this chat draws; the same one each time, whatever runs besides. */
    List<String> order(List<String> ids, String chat) {
        long total = ids.stream().mapToLong(this::of).sum();
        if (total == 0) {
            return ids;
        }
        long ticket = hash(chat) * total >>> Integer.SIZE;
        for (String id : ids) {
            ticket -= of(id);
            if (ticket < 0) {
                return Stream.concat(Stream.of(id), ids.stream().filter(other -> !other.equals(id))).toList();
            }
        }
        throw new IllegalStateException("a ticket beyond " + total);
    }

    /** Those of these ids that chats draw. */
    List<String> drawn(List<String> ids) {
        return ids.stream().filter(id -> of(id) > 0).toList();
    }

    private int of(String id) {
        return byId.getOrDefault(id, 0);
    }

    /** 32 bits that are the same on every machine and spread ids which differ in one character. */
    private static long hash(String chat) {
        CRC32 hash = new CRC32();
        hash.update(chat.getBytes(StandardCharsets.UTF_8));
        return hash.getValue();
    }
}
