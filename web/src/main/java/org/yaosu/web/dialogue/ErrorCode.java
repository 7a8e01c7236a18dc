package org.yaosu.web.dialogue;

import org.yaosu.web.http.Failure;

/**
 * Why a request was not answered: the number that stands in the answer, the HTTP status that goes with it, and what to say where
 * there is nothing more to tell. Numbers are never used anew. A status tells proxies, load tools and monitors what the body tells
 * the caller, so success alone is 200.
 */
enum ErrorCode {
    /** The body or the parameter holds no JSON object in the encoding that it names. */
    NO_JSON(1, 400, "the request is no JSON object"),
    /** A field of the object cannot be understood. */
    FIELD(2, 400, "a field of the request cannot be understood"),
    /** The body is larger than is taken. */
    BODY_TOO_LARGE(3, 413, "the body is too large"),
    /** The query is longer than is taken. */
    QUERY_TOO_LONG(4, 414, "the query is too long; send the request as the body of a POST"),
    /** The body did not arrive in time. */
    TOO_SLOW(5, 408, "the body did not arrive in time"),
    /** As many requests as are taken are under way. */
    BUSY(6, 503, "too many requests are under way; try again in a second"),
    /** There was an answer to wait for, but not for as long as it takes. */
    TIME_LIMIT(7, 504, "there was no answer within the time limit"),
    /** Nobody in service has an answer. */
    NOBODY(8, 503, "nobody answers"),
    /** Such a path is not asked in such a way. */
    METHOD(9, 405, "only GET and POST are understood here"),
    /** There is nothing at that path. */
    NOT_FOUND(10, 404, "there is nothing here; the dialogue is at /dialogue"),
    /** What came is no HTTP request that is taken; the status may be another one of 4xx or 505. */
    BAD_HTTP(11, 400, "this is no HTTP request that can be understood"),
    /** A page of another site sent it, or it is for a host that this one is not. */
    FOREIGN(12, 403, "the request comes from a page of another site, or names a host that this is not; the setting hosts of org.yaosu.web tells what else this is called"),
    /** It takes a token, and none came that is taken. */
    UNAUTHORIZED(13, 401, Failure.UNAUTHORIZED.words()),
    /** The token that came may not ask. */
    FORBIDDEN(14, 403, Failure.FORBIDDEN.words()),
    /** The token that came, or whoever tries wrong ones, asks too often. */
    TOO_MANY_REQUESTS(15, 429, Failure.TOO_MANY_REQUESTS.words()),
    /** Something here is broken. */
    INTERNAL(99, 500, "an error inside the service");

    private final int number;
    private final int status;
    private final String message;

    ErrorCode(int number, int status, String message) {
        this.number = number;
        this.status = status;
        this.message = message;
    }

    /** The number in the answer, never 0. */
    int number() {
        return number;
    }

    /** The HTTP status. */
    int status() {
        return status;
    }

    /** What it means, for people. */
    String message() {
        return message;
    }

    /** What a failure is called here. */
    static ErrorCode of(Failure failure) {
        return switch (failure) {
            case BODY_TOO_LARGE -> BODY_TOO_LARGE;
            case TOO_SLOW -> TOO_SLOW;
            case BROKEN_BODY, BAD_HTTP -> BAD_HTTP;
            case BUSY, ENDING -> BUSY;
            case TIME_LIMIT -> TIME_LIMIT;
            case NOT_FOUND -> NOT_FOUND;
            case METHOD -> METHOD;
            case ADDRESS_TOO_LONG -> QUERY_TOO_LONG;
            case FOREIGN -> FOREIGN;
            case UNAUTHORIZED -> UNAUTHORIZED;
            case FORBIDDEN -> FORBIDDEN;
            case TOO_MANY_REQUESTS -> TOO_MANY_REQUESTS;
            case STORAGE, INTERNAL -> INTERNAL;
        };
    }
}
