package org.yaosu.web.dialogue;

import org.yaosu.web.http.Answer;

/** A request that cannot be answered as it is. Its message does not quote the conversation. */
final class RequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    RequestException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    Answer answer() {
        return DialogueAnswer.failure(code, getMessage());
    }
}
