package org.yaosu.web.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * What went wrong, for programs and people: problem details as of RFC 9457.
 *
 * @param name the kind of problem, in lower case with hyphens; programs tell problems by it
 * @param title what the kind is called
 * @param status the HTTP status
 * @param detail what, where, and what to do next; quotes nothing of what people said
 */
public record Problem(String name, String title, int status, String detail) {

    /** The media type of RFC 9457. */
    public static final String CONTENT_TYPE = "application/problem+json; charset=utf-8";

    /** Words failures as problems. */
    public static final Failures FAILURES = new Failures() {

        @Override
        public Answer failure(Failure failure, String message) {
            return Problem.answer(failure, message, failure.status());
        }

        @Override
        public Answer failure(Failure failure, int status) {
            return Problem.answer(failure, failure.words(), status);
        }
    };

    /** The status of what may succeed a second later. */
    private static final int PASSES = 503;
    private static final String TYPE = "urn:yaosu:problem:";

    private static Answer answer(Failure failure, String message, int status) {
        Answer answer = new Problem(failure.name().toLowerCase(Locale.ROOT).replace('_', '-'), failure.title(), status, message).answer();
        return failure.ends() ? answer.with("Connection", "close") : answer;
    }

    /** It as an answer. */
    public Answer answer() {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", TYPE + name).put("title", title).put("status", status).put("detail", detail);
        Answer answer = Answer.of(status, CONTENT_TYPE, body.toString());
        return status == PASSES ? answer.with("Retry-After", "1") : answer;
    }
}
