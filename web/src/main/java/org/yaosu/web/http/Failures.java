package org.yaosu.web.http;

/** How a service words what goes wrong. */
@FunctionalInterface
public interface Failures {

    /** @param message what happened, which must not quote what people said */
    Answer failure(Failure failure, String message);

    /** A failure in its own words, with a status that says more than its own. */
    default Answer failure(Failure failure, int status) {
        return failure(failure).withStatus(status);
    }

    /** A failure in its own words. */
    default Answer failure(Failure failure) {
        return failure(failure, failure.words());
    }

    /** A defect, of which nothing is told but its kind: its message could quote what people said. */
    default Answer internal(Throwable defect) {
        return failure(Failure.INTERNAL, Failure.INTERNAL.words() + ": " + defect.getClass().getSimpleName());
    }

    /** A body that is larger than is taken. */
    default Answer tooLarge(long limit) {
        return failure(Failure.BODY_TOO_LARGE, "the body is larger than " + limit + " bytes");
    }
}
