package org.yaosu.web.access;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The tokens of this moment, one for each configuration. They are no components with a configuration of their own, because
 * {@code scr:info} prints a component's properties, and a token may be among them. Safe for use by several threads.
 */
@Component(service = {ManagedServiceFactory.class, Tokens.class}, immediate = true, configurationPid = TokenConfig.PID,
        configurationPolicy = ConfigurationPolicy.IGNORE, property = Constants.SERVICE_PID + "=" + TokenConfig.PID)
@Designate(ocd = TokenConfig.class, factory = true)
public final class Tokens implements ManagedServiceFactory {

    private static final Logger LOG = Logger.getLogger(Tokens.class.getName());

    /** By their configurations; without one where it cannot be used. */
    private final Map<String, Optional<Admitted>> tokens = new ConcurrentHashMap<>();

    @Override
    public String getName() {
        return "Yaosu tokens";
    }

    /** From now on, the token is the one that the configuration says. Never throws: what is wrong is logged, and the token not taken. */
    @Override
    public void updated(String pid, Dictionary<String, ?> settings) {
        try {
            tokens.put(pid, Optional.of(new Admitted(TokenReader.read(pid, settings))));
        } catch (IllegalArgumentException e) {
            tokens.put(pid, Optional.empty());
            // without the cause: it may quote what stands there
            LOG.log(Level.WARNING, "{0}: {1}; this token is not taken until that is mended", new Object[] {pid, e.getMessage()});
        }
    }

    /** From now on there is no such token. */
    @Override
    public void deleted(String pid) {
        tokens.remove(pid);
    }

    /** Whether there is a configuration of a token, be it one that cannot be used. */
    boolean areConfigured() {
        return !tokens.isEmpty();
    }

    /** The token with this text, where there is one that is not over. Looks at all of them, and as long at each. */
    Optional<Admitted> find(String text) {
        Digest digest = Digest.of(text);
        Optional<Admitted> found = Optional.empty();
        for (Optional<Admitted> one : tokens.values()) {
            if (one.isPresent() && one.get().token().digest().is(digest)) {
                found = one;
            }
        }
        return found.filter(admitted -> !admitted.token().isOver(LocalDate.now(ZoneOffset.UTC)));
    }

    /** Those that can be used, and those that are over, by their names. */
    List<Token> all() {
        return tokens.values().stream().map(one -> one.map(Admitted::token).orElse(null)).filter(Objects::nonNull)
                .sorted(Comparator.comparing(Token::name)).toList();
    }
}
