package org.yaosu.web.access;

import java.util.Map;
import org.yaosu.web.http.Answer;
import org.yaosu.web.http.Failure;
import org.yaosu.web.http.Failures;

/** A request that no service gets to see. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Failure failure;
    private final transient Map<String, String> headers;

    /** @param message why; quotes nothing of the request */
    public RefusedException(Failure failure, String message, Map<String, String> headers) {
        super(message, null, false, false);
        this.failure = failure;
        this.headers = Map.copyOf(headers);
    }

    /** In the failure's own words. */
    public RefusedException(Failure failure) {
        this(failure, failure.words(), Map.of());
    }

    /** The HTTP status. */
    public int status() {
        return failure.status();
    }

    /** It as an answer. */
    public Answer answer(Failures words) {
        Answer answer = words.failure(failure, getMessage());
        for (Map.Entry<String, String> header : headers.entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }
}
