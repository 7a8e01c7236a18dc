package org.yaosu.web.dialogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yaosu.web.http.Answer;
import org.yaosu.web.http.Failure;
import org.yaosu.web.http.Failures;

/**
 * Answers as the competition has them: {@code {"error code": 0, "response": "..."}}, or the same with another number, {@code "error
 * message"} and an empty response.
 */
public final class DialogueAnswer {

    /** Words failures so. */
    public static final Failures FAILURES = DialogueAnswer::failure;

    private DialogueAnswer() {
    }

    /** What was asked for. */
    static Answer success(String response) {
        return of(200, 0, "", response);
    }

    /** A failure in the words of its code. */
    static Answer failure(ErrorCode code) {
        return failure(code, code.message());
    }

    /** @param message what happened, which must not quote the conversation */
    static Answer failure(ErrorCode code, String message) {
        Answer answer = of(code.status(), code.number(), message, "");
        return switch (code) {
            case BUSY -> answer.with("Retry-After", "1");
            // what else is on its way over this connection is not waited for
            case BODY_TOO_LARGE, TOO_SLOW -> answer.with("Connection", "close");
            default -> answer;
        };
    }

    private static Answer failure(Failure failure, String message) {
        ErrorCode code = ErrorCode.of(failure);
        Answer answer = failure(code, message.equals(failure.words()) ? code.message() : message);
        return failure.ends() ? answer.with("Connection", "close") : answer;
    }

    private static Answer of(int status, int code, String message, String response) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("error code", code);
        if (code != 0) {
            body.put("error message", message);
        }
        return Answer.json(status, body.put("response", response));
    }
}
