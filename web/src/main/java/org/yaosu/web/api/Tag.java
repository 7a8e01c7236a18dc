package org.yaosu.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Base64;
import org.yaosu.web.http.Answer;

/**
 * What tells one state of something from another: an {@code ETag}.
 *
 * @param value as it stands in the header
 */
public record Tag(String value) {

    private static final int BYTES = 12;

    /** That of a text that says all there is to the state. */
    public static Tag of(String state) {
        return new Tag('"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(state), BYTES)) + '"');
    }

    /** JSON with its tag, or that what the caller has still holds. */
    public static Answer answer(Call call, JsonNode body) {
        Answer whole = Answer.json(200, body);
        Tag tag = of(whole.text());
        return (tag.holds(call) ? Answer.empty(304) : whole).with("ETag", tag.value);
    }

    /** Whether the caller has what this is the tag of. */
    public boolean holds(Call call) {
        return call.header("if-none-match").stream().flatMap(header -> Arrays.stream(header.split(","))).map(String::strip)
                .anyMatch(had -> had.equals("*") || had.equals(value) || had.equals("W/" + value));
    }
}
