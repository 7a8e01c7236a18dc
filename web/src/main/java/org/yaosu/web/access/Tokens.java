package org.yaosu.web.access;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
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

    /** Where FileInstall says from which file a configuration comes. */
    private static final String FILE = "felix.fileinstall.filename";
    /** The framework property that says what the platform was started for. */
    private static final String PURPOSE = "yaosu.purpose";

    /** By their configurations. */
    private final Map<String, Entry> tokens = new ConcurrentHashMap<>();
    private final Level level;

    /** To a command that lets nobody in, a token that cannot be used is no news; {@code tokens} lists it. */
    @Activate
    public Tokens(BundleContext context) {
        this("command".equals(context.getProperty(PURPOSE)) ? Level.FINE : Level.WARNING);
    }

    /** @param level of what is logged of those that cannot be used */
    Tokens(Level level) {
        this.level = level;
    }

    @Override
    public String getName() {
        return "Yaosu tokens";
    }

    /** From now on, the token is the one that the configuration says. Never throws: what is wrong is logged, and the token not taken. */
    @Override
    public void updated(String pid, Dictionary<String, ?> settings) {
        try {
            tokens.put(pid, new Entry(Optional.of(new Admitted(TokenReader.read(pid, settings))), Optional.empty()));
        } catch (IllegalArgumentException e) {
            tokens.put(pid, new Entry(Optional.empty(), Optional.of(new Untaken(pid.substring(pid.indexOf('~') + 1), e.getMessage()))));
            // without the cause: it may quote what stands there
            LOG.log(level, "{0}: {1}; this token is not taken until that is mended", new Object[] {source(pid, settings), e.getMessage()});
        }
    }

    private static String source(String pid, Dictionary<String, ?> settings) {
        return settings.get(FILE) instanceof String file ? file.substring(file.lastIndexOf('/') + 1) : pid;
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
        for (Entry one : tokens.values()) {
            if (one.admitted().isPresent() && one.admitted().get().token().digest().is(digest)) {
                found = one.admitted();
            }
        }
        return found.filter(admitted -> !admitted.token().isOver(LocalDate.now(ZoneOffset.UTC)));
    }

    /** Those that can be used, those that are over, and those that cannot be used. */
    TokenList all() {
        List<Entry> all = List.copyOf(tokens.values());
        return new TokenList(all.stream().flatMap(one -> one.admitted().stream()).map(Admitted::token).toList(),
                all.stream().flatMap(one -> one.untaken().stream()).toList());
    }

    /** What became of a configuration: one of the two. */
    private record Entry(Optional<Admitted> admitted, Optional<Untaken> untaken) {
    }
}
