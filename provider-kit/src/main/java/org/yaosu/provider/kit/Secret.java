package org.yaosu.provider.kit;

import java.util.Objects;

/** A key or password. It prints as asterisks, so that a log, a dump or a message never shows it. Equal by value. */
public final class Secret {

    /** What stands in the place of a secret. */
    public static final String HIDDEN = "***";

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** @param value the secret; null or blanks for none; blanks around it are dropped, as they come from copying */
    public static Secret of(String value) {
        return new Secret(value == null ? "" : value.strip());
    }

    /** The secret itself, to sign or send, never to show. */
    public String reveal() {
        return value;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** The text with every occurrence of this secret replaced by asterisks. */
    public String hideIn(String text) {
        return isEmpty() ? text : text.replace(value, HIDDEN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && value.equals(secret.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Secret.class, value);
    }

    /** Three asterisks, whatever the secret is. */
    @Override
    public String toString() {
        return HIDDEN;
    }
}
