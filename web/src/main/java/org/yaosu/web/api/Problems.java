package org.yaosu.web.api;

import org.yaosu.web.http.Problem;
import org.yaosu.web.http.ProblemException;

/** The problems that requests of this API can have; programs tell them by their names. */
public final class Problems {

    private Problems() {
    }

    /** Something that was sent is not as it should be; the detail names it and does not quote it. */
    public static ProblemException invalid(String detail) {
        return problem("invalid", "Invalid request", 400, detail);
    }

    /** Nothing has this name or number. */
    public static ProblemException notFound(String detail) {
        return problem("not-found", "Not found", 404, detail);
    }

    /** It cannot be done as things stand; later, or after something else, it can. */
    public static ProblemException conflict(String detail) {
        return problem("conflict", "Conflict", 409, detail);
    }

    /** What was sent can be read, but nothing can be made of it. */
    public static ProblemException refused(String detail) {
        return problem("refused", "Refused", 422, detail);
    }

    /** The body is of a kind that is not read here. */
    public static ProblemException mediaType(String detail) {
        return problem("media-type", "Unsupported media type", 415, detail);
    }

    /** The caller reads nothing that can be written here. */
    public static ProblemException notAcceptable(String detail) {
        return problem("not-acceptable", "Not acceptable", 406, detail);
    }

    /** This takes somebody else. */
    public static ProblemException forbidden(String detail) {
        return problem("forbidden", "Forbidden", 403, detail);
    }

    /** Who does it is not in service, or has too much to do. */
    public static ProblemException unavailable(String detail) {
        return problem("unavailable", "Not in service", 503, detail);
    }

    /** The journal, or the disk, does not do as it should. */
    public static ProblemException storage(String detail) {
        return problem("storage", "Storage", 500, detail);
    }

    /** There is no room for it. */
    public static ProblemException noRoom(String detail) {
        return problem("no-room", "Insufficient storage", 507, detail);
    }

    private static ProblemException problem(String name, String title, int status, String detail) {
        return new ProblemException(new Problem(name, title, status, detail));
    }
}
