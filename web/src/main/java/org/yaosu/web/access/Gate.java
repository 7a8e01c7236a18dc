package org.yaosu.web.access;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaosu.web.http.Failure;

/**
 * Lets requests in, or not, before any service sees them. Once a token was configured, a token is needed for as long as the gate is
 * there: a file that is written anew is gone for a moment, which must open nothing. The console takes a token always. Safe for use by several threads.
 */
public final class Gate {

    private static final Pattern BEARER = Pattern.compile("Bearer +([\\x21-\\x7e]+)", Pattern.CASE_INSENSITIVE);
    private static final String CHALLENGE = "WWW-Authenticate";
    /** Makes whole seconds of begun ones. */
    private static final Duration ALMOST_A_SECOND = Duration.ofSeconds(1).minusNanos(1);
    private static final String RETRY = "Retry-After";
    private static final String REALM = "Bearer realm=\"yaosu\"";
    private static final Pattern BASIC = Pattern.compile("Basic +([A-Za-z0-9+/]+=*)", Pattern.CASE_INSENSITIVE);
    private static final String BASIC_REALM = "Basic realm=\"yaosu\", charset=\"UTF-8\"";

    private final Tokens tokens;
    private final Scope anonymous;
    private final AtomicBoolean needed;
    private final WrongTokens wrong = new WrongTokens();

    /**
     * @param anonymous what everybody may do where no token is configured
     * @param needed whether a token is needed though none is known yet
     */
    public Gate(Tokens tokens, Scope anonymous, boolean needed) {
        this.tokens = tokens;
        this.anonymous = anonymous;
        this.needed = new AtomicBoolean(needed);
    }

    /**
     * Who sends this.
     *
     * @throws RefusedException if that may not be
     */
    public Caller admit(Visit visit) {
        if (!Paths.isPlain(visit.path())) {
            throw new RefusedException(Failure.BAD_HTTP, "the path can be read in more than one way; send it without empty or dotted parts, parameters and escapes of these", Map.of());
        }
        if (tokens.areConfigured()) {
            needed.set(true);
        }
        boolean open = Paths.isOpen(visit.method(), visit.path());
        // who brings bundles runs what they want here: reaching this port is not enough for it
        if (needed.get() || Paths.isConsole(visit.path())) {
            return open ? new Caller("", Scope.READ) : scoped(known(visit), visit.path());
        }
        // what a proxy sends on comes from anywhere, though from this machine
        Caller caller = new Caller("", visit.forwarded() && anonymous.includes(Scope.EXTRACT) ? Scope.EXTRACT : anonymous);
        if (open) {
            return caller;
        }
        if (caller.scope() != Scope.ADMIN && !Paths.isHarmless(visit.path())) {
            throw new RefusedException(Failure.UNAUTHORIZED, "this takes a token, which './yaosu token' makes", Map.of(CHALLENGE, REALM));
        }
        return caller;
    }

    private Caller known(Visit visit) {
        if (visit.authorization().isEmpty()) {
            throw new RefusedException(Failure.UNAUTHORIZED, Failure.UNAUTHORIZED.words(), Map.of(CHALLENGE, Paths.isConsole(visit.path()) ? BASIC_REALM : REALM));
        }
        Admitted admitted = token(visit).orElseThrow(() -> wrong(visit));
        Optional<Duration> wait = admitted.use();
        if (wait.isPresent()) {
            throw new RefusedException(Failure.TOO_MANY_REQUESTS, "this token is good for " + admitted.token().rate() + " requests a second; come again later",
                    Map.of(RETRY, Long.toString(wait.get().plus(ALMOST_A_SECOND).toSeconds())));
        }
        return new Caller(admitted.token().name(), admitted.token().scope());
    }

    private Optional<Admitted> token(Visit visit) {
        // of two, which is meant is anybody's guess
        String credentials = visit.authorization().size() == 1 ? visit.authorization().get(0).strip() : "";
        Matcher bearer = BEARER.matcher(credentials);
        if (bearer.matches()) {
            return tokens.find(bearer.group(1));
        }
        return Paths.isConsole(visit.path()) ? named(BASIC.matcher(credentials)) : Optional.empty();
    }

    /** A token that came as its name and a password, as browsers send them. */
    private Optional<Admitted> named(Matcher basic) {
        if (!basic.matches()) {
            return Optional.empty();
        }
        try {
            String[] pair = new String(Base64.getDecoder().decode(basic.group(1)), StandardCharsets.UTF_8).split(":", 2);
            return pair.length < 2 ? Optional.empty() : tokens.find(pair[1]).filter(admitted -> admitted.token().name().equals(pair[0]));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private RefusedException wrong(Visit visit) {
        return wrong.count(visit.client())
                ? new RefusedException(Failure.UNAUTHORIZED, "this is no token of this server, or it is over", Map.of(CHALLENGE, Paths.isConsole(visit.path()) ? BASIC_REALM : REALM + ", error=\"invalid_token\""))
                : new RefusedException(Failure.TOO_MANY_REQUESTS, "too many wrong tokens came from this address; come again with a right one",
                        Map.of(RETRY, Long.toString(WrongTokens.TIME.toSeconds() / WrongTokens.TRIES), "Connection", "close"));
    }

    private static Caller scoped(Caller caller, String path) {
        Scope least = Paths.scope(path);
        if (!caller.scope().includes(least)) {
            throw new RefusedException(Failure.FORBIDDEN, "this takes a token with the scope " + least.name().toLowerCase(Locale.ROOT), Map.of());
        }
        return caller;
    }
}
