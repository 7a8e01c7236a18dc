package org.yaosu.web.access;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the settings of a token; what is wrong is said by the name of the setting, and never quotes a token. */
final class TokenReader {

    /** What a token may be called: it is a part of a file's name. */
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** Shorter ones could be guessed. */
    private static final int SHORTEST = 32;
    private static final int MOST = 1_000_000;

    private final String pid;
    private final Dictionary<String, ?> settings;

    private TokenReader(String pid, Dictionary<String, ?> settings) {
        this.pid = pid;
        this.settings = settings;
    }

    /** @throws IllegalArgumentException if a setting is wrong; the message names it */
    static Token read(String pid, Dictionary<String, ?> settings) {
        TokenReader reader = new TokenReader(pid, settings);
        return new Token(reader.name(), reader.digest(), scope(reader.text("scope")), reader.rate(), expires(reader.text("expires")));
    }

    private String name() {
        String name = text("name").isEmpty() ? pid.substring(pid.indexOf('~') + 1) : text("name");
        return checkedName("name", name);
    }

    static String checkedName(String setting, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(setting + ": it must be at most 64 letters, digits, dots, hyphens and underscores, a letter or digit first");
        }
        return name;
    }

    private Digest digest() {
        String sha256 = text("sha256");
        String token = text("token");
        if (sha256.isEmpty() == token.isEmpty()) {
            throw new IllegalArgumentException("sha256, token: one of them must be there, and not both; './yaosu token NAME --scope SCOPE' makes a token");
        }
        if (token.isEmpty()) {
            try {
                return Digest.ofHex(sha256);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("sha256: " + e.getMessage(), e);
            }
        }
        if (token.contains("$[")) {
            throw new IllegalArgumentException("token: there is no secret or variable of the name that stands there; write the file in secrets/, or set the variable");
        }
        if (token.length() < SHORTEST) {
            throw new IllegalArgumentException("token: it must have at least " + SHORTEST + " characters, and random ones");
        }
        return Digest.of(token);
    }

    /** @throws IllegalArgumentException if there is no such scope */
    static Scope scope(String text) {
        return Arrays.stream(Scope.values()).filter(scope -> scope.name().equalsIgnoreCase(text)).findFirst().orElseThrow(() ->
                new IllegalArgumentException("scope: it must be one of " + Arrays.stream(Scope.values()).map(scope -> scope.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))));
    }

    private int rate() {
        String text = text("rate");
        try {
            return text.isEmpty() ? Token.RATE : checkedRate("rate", Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("rate: it must be a whole number of requests a second", e);
        }
    }

    static int checkedRate(String setting, int rate) {
        if (rate < 1 || rate > MOST) {
            throw new IllegalArgumentException(setting + ": it must be from 1 to " + MOST + " requests a second");
        }
        return rate;
    }

    /** @throws IllegalArgumentException if this is no day */
    static Optional<LocalDate> expires(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expires: it must be a day such as 2027-12-31", e);
        }
    }

    private String text(String setting) {
        Object value = settings.get(setting);
        return value == null ? "" : value.toString().strip();
    }
}
