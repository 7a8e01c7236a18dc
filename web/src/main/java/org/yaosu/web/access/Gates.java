package org.yaosu.web.access;

import java.io.IOException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the gate of a server. */
@Component(service = Gates.class)
public final class Gates {

    private final BundleContext context;
    private final ConfigurationAdmin configurations;
    private final Tokens tokens;

    @Activate
    public Gates(BundleContext context, @Reference ConfigurationAdmin configurations, @Reference Tokens tokens) {
        this.context = context;
        this.configurations = configurations;
        this.tokens = tokens;
    }

    /**
     * Whether a token is configured, be it one that cannot be used, or one that is only on its way here: as long as that is not
     * known for sure, nobody is to be let in without one.
     */
    public boolean needTokens() throws IOException {
        try {
            return tokens.areConfigured() || configurations.listConfigurations("(service.factoryPid=" + TokenConfig.PID + ")") != null
                    || context.getProperty("yaosu.home") != null && TokenFolder.of(context).hasTokens();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param anonymous what everybody may do where no token is configured */
    public Gate gate(Scope anonymous) throws IOException {
        return new Gate(tokens, anonymous, needTokens());
    }
}
