package org.yaosu.web.dialogue;

import org.yaosu.web.answer.Answer;
import org.yaosu.web.answer.ErrorCode;

/** A request that cannot be answered as it is. Its message does not quote the conversation. */
final class RequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    RequestException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    Answer answer() {
        return Answer.failure(code, getMessage());
    }
}
