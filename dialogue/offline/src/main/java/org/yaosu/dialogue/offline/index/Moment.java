package org.yaosu.dialogue.offline.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaosu.api.dialogue.DialogueRequest;

/**
 * A moment of a conversation by the digest of all that led to it, in 128 bits: of a billion moments no two different ones are likely to be
 * equal, as they would be by hash codes.
 *
 * @param high the first half
 * @param low the second half
 */
record Moment(long high, long low) {

    /** Before anything was said. */
    static Moment first(DialogueRequest request) {
        Moment moment = new Moment(0, 0).then(List.of(request.subtrack(), request.situation()));
        for (Map.Entry<String, List<String>> entry : request.profile().entrySet()) {
            moment = moment.then(List.of(entry.getKey())).then(entry.getValue());
        }
        return moment.thenAll(request.goal()).thenAll(request.knowledge());
    }

    private Moment thenAll(List<List<String>> lists) {
        Moment moment = then(List.of(Integer.toString(lists.size())));
        for (List<String> list : lists) {
            moment = moment.then(list);
        }
        return moment;
    }

    /** After these words. */
    Moment then(List<String> words) {
        List<byte[]> texts = new ArrayList<>();
        words.forEach(word -> texts.add(word.getBytes(StandardCharsets.UTF_8)));
        ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES + texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum());
        bytes.putLong(high).putLong(low);
        // With their lengths: ab and c are not a and bc.
        texts.forEach(text -> bytes.putInt(text.length).put(text));
        ByteBuffer digest = ByteBuffer.wrap(sha256().digest(bytes.array()));
        return new Moment(digest.getLong(), digest.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
