package org.yaosu.web.access;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A token, known by its digest alone.
 *
 * @param name what people call it
 * @param digest who has the text with this digest has the token
 * @param scope what it may do
 * @param rate the most requests a second
 * @param expires the last day on which it is taken, in UTC; empty for no end
 */
record Token(String name, Digest digest, Scope scope, int rate, Optional<LocalDate> expires) {

    /** The most requests a second where nobody says. */
    static final int RATE = 200;

    /** @param today in UTC */
    boolean isOver(LocalDate today) {
        return expires.filter(today::isAfter).isPresent();
    }
}
