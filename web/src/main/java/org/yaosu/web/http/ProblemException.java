package org.yaosu.web.http;

/** A request that cannot be answered as it is. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    public ProblemException(Problem problem) {
        super(problem.detail());
        this.answer = problem.answer();
    }

    /** One that every service may meet. */
    public ProblemException(Failure failure) {
        this(failure.words(), Problem.FAILURES.failure(failure));
    }

    private ProblemException(String message, Answer answer) {
        super(message);
        this.answer = answer;
    }

    /** The body is larger than is taken. */
    public static ProblemException tooLarge(long limit) {
        return new ProblemException(Failure.BODY_TOO_LARGE.words(), Problem.FAILURES.tooLarge(limit));
    }

    /** It as an answer. */
    public Answer answer() {
        return answer;
    }
}
