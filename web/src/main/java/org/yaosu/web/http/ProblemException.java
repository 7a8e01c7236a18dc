package org.yaosu.web.http;

/** A request that cannot be answered as it is. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** It as an answer. */
    public Answer answer() {
        return problem.answer();
    }
}
