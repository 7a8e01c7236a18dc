package org.yaosu.web.http;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a request is called, in its answer and in logs. Callers may name their requests; what could be anything else than a name is not
 * repeated.
 *
 * @param text letters, digits, dots, underscores and hyphens, 1 to 64 of them
 */
public record RequestId(String text) {

    /** The header of requests and answers. */
    public static final String HEADER = "X-Request-Id";
    /** The attribute of a request that holds it. */
    public static final String ATTRIBUTE = "org.yaosu.web.request.id";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** What the caller calls it, or a new one. */
    public static RequestId of(String header) {
        return new RequestId(header != null && NAME.matcher(header).matches() ? header : UUID.randomUUID().toString());
    }
}
