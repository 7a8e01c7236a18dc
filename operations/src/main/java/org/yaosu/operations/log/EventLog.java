package org.yaosu.operations.log;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.yaosu.api.watch.Watcher;
import org.yaosu.operations.OperationsConfig;

/**
 * Logs events to {@value #LOGGER} of java.util.logging, where the setting {@code log} is {@code events}. There without a configuration
 * only as a description: where nobody asks for a log, nobody listens.
 */
@Component(service = {}, immediate = true, configurationPid = OperationsConfig.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = OperationsConfig.class)
public final class EventLog {

    static final String LOGGER = "org.yaosu.events";
    /** The framework property that says what the platform was started for. */
    private static final String PURPOSE = "yaosu.purpose";

    /** Held, or the level would be forgotten with it. */
    private final Logger logger = Logger.getLogger(LOGGER);
    private final Optional<ServiceRegistration<Watcher>> registration;

    @Activate
    public EventLog(OperationsConfig config, BundleContext context) {
        if (wanted(config.log())) {
            logger.setLevel(Level.INFO);
            registration = Optional.of(context.registerService(Watcher.class, new EventWriter(logger, config.chatIds(), lasts(context)), null));
        } else {
            registration = Optional.empty();
        }
    }

    /** Whether providers come and go while it is there; for a command they come with the process, and go with it. */
    private static boolean lasts(BundleContext context) {
        return !"command".equals(context.getProperty(PURPOSE)) && !"shell".equals(context.getProperty(PURPOSE));
    }

    private static boolean wanted(String log) {
        return switch (log) {
            case "events" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("the setting log: " + log + " is neither events nor off");
        };
    }

    @Deactivate
    void deactivate() {
        registration.ifPresent(ServiceRegistration::unregister);
        logger.setLevel(null);
    }
}
