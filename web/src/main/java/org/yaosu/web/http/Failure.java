package org.yaosu.web.http;

/** What can go wrong with a request whatever it asks for. */
public enum Failure {
    /** The body is larger than is taken. */
    BODY_TOO_LARGE(413, "Body too large", "the body is too large"),
    /** The body did not arrive in time. */
    TOO_SLOW(408, "Body too slow", "the body did not arrive in time"),
    /** The body ended before its end. */
    BROKEN_BODY(400, "Broken body", "the body breaks off, or its chunks are no chunks"),
    /** As many requests as are taken are under way. */
    BUSY(503, "Busy", "too many requests are under way; try again in a second"),
    /** The service is on its way out or in. */
    ENDING(503, "Not in service", "the service ends or begins anew; try again in a second"),
    /** There was an answer to wait for, but not for as long as it takes. */
    TIME_LIMIT(504, "Time limit", "there was no answer within the time limit"),
    /** Nothing is there. */
    NOT_FOUND(404, "Not found", "there is nothing here"),
    /** Such a path is not asked in such a way. */
    METHOD(405, "Method not allowed", "this is not understood here in such a way"),
    /** What came is no HTTP request that is taken. */
    BAD_HTTP(400, "Bad request", "this is no HTTP request that can be understood"),
    /** The address of the request is longer than is taken. */
    ADDRESS_TOO_LONG(414, "Address too long", "the address of the request is too long"),
    /** A page of another site sent it, or it is for a host that this one is not. */
    FOREIGN(403, "Foreign request", "the request comes from a page of another site, or names a host that this is not; the setting hosts of org.yaosu.web tells what else this is called"),
    /** Nobody knows who sent it. */
    UNAUTHORIZED(401, "Unauthorized", "this takes a token, as 'Authorization: Bearer TOKEN'; './yaosu token NAME --scope SCOPE' makes one"),
    /** Whoever sent it may not do that. */
    FORBIDDEN(403, "Forbidden", "this takes a token that may do more"),
    /** Whoever sent it asks too often. */
    TOO_MANY_REQUESTS(429, "Too many requests", "these are too many requests; come again later"),
    /** The disk does not do as it should. */
    STORAGE(500, "Storage", "a file in the data folder cannot be read or written; see that there is room and that it may be written"),
    /** Something here is broken. */
    INTERNAL(500, "Internal error", "an error inside the service");

    private final int status;
    private final String title;
    private final String words;

    Failure(int status, String title, String words) {
        this.status = status;
        this.title = title;
        this.words = words;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** What it means, where there is nothing more to tell. */
    public String words() {
        return words;
    }

    /** Whether what else is on its way over this connection is not waited for. */
    public boolean ends() {
        return this == BODY_TOO_LARGE || this == TOO_SLOW || this == BROKEN_BODY;
    }

    /** What a failure is called that HTTP itself found. */
    public static Failure ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD;
            case 408 -> TOO_SLOW;
            case 413 -> BODY_TOO_LARGE;
            case 414 -> ADDRESS_TOO_LONG;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> BUSY;
            default -> status >= 400 && status < 500 || status == 501 || status == 505 ? BAD_HTTP : INTERNAL;
        };
    }
}
