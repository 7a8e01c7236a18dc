package org.yaosu.provider.kit;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.annotation.bundle.Capability;
import org.osgi.annotation.bundle.Requirement;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ManagedServiceFactory;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.provider.kit.SettingsReader.Reading;

/**
 * Keeps one {@link ModelProvider} service for each configuration of a factory PID. A bundle extends it with a component
 * that provides {@link ManagedServiceFactory} under that PID and closes it on deactivation. Safe for use by several threads.
 * <p>
 * The providers are no components with a configuration of their own because {@code scr:info} prints a component's
 * properties, and keys are among them.
 * <p>
 * A bundle that carries this class provides the service in its manifest, and requires Configuration Admin, without which it does nothing. As a service
 * rather than as an implementation: a host may have one that names only the service, and a resolver heeds this while a framework need not.
 *
 * @param <C> the annotation type of the settings; it has a default for each
 */
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.yaosu.api.model.ModelProvider\"", uses = ModelProvider.class)
@Requirement(namespace = "osgi.service", filter = "(objectClass=org.osgi.service.cm.ConfigurationAdmin)", effective = "active")
public abstract class ProviderFactory<C> implements ManagedServiceFactory, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ProviderFactory.class.getName());
    private static final String FILE = "felix.fileinstall.filename";

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final BundleContext context;
    private final SettingsReader<C> reader;
    private volatile boolean closed;

    /** @param context registers the providers */
    protected ProviderFactory(BundleContext context, Class<C> settings) {
        this.context = context;
        this.reader = new SettingsReader<>(settings);
    }

    /**
     * Makes a provider. Returns soon and asks nobody: it runs on the thread that hands out configurations.
     *
     * @throws IllegalArgumentException if the settings cannot be used; the message names the setting and holds no secret
     */
    protected abstract ConfiguredProvider create(C settings);

    @Override
    public String getName() {
        return getClass().getSimpleName();
    }

    /** Registers a provider for the configuration in place of the one that it had. Never throws: a failure is logged. */
    @Override
    public final void updated(String pid, Dictionary<String, ?> properties) {
        warnOfUnknown(pid, properties);
        try {
            Reading<C> reading = reader.read(properties);
            ConfiguredProvider provider = create(reading.settings());
            replace(pid, register(pid, reading.missing().isEmpty() ? provider : new LackingProvider(provider, reading.missing())));
        } catch (IllegalArgumentException e) {
            refuse(pid, properties, e.getMessage());
        } catch (RuntimeException e) {
            // Its message may quote a value, and the value may be a key.
            refuse(pid, properties, "its settings cannot be used (" + e.getClass().getSimpleName() + ")");
        }
    }

    private void warnOfUnknown(String pid, Dictionary<String, ?> properties) {
        if (!closed) {
            reader.unknown(properties).ifPresent(names ->
                    LOG.log(Level.WARNING, "{0}: there is no setting {1}; ignored", source(pid, properties), names));
        }
    }

    private Entry register(String pid, ConfiguredProvider provider) {
        try {
            Dictionary<String, Object> properties = provider.traits().named(nameOf(pid)).properties();
            properties.put(Constants.SERVICE_PID, pid);
            return new Entry(provider, context.registerService(ModelProvider.class, provider, properties));
        } catch (RuntimeException e) {
            provider.close();
            throw e;
        }
    }

    private void replace(String pid, Entry entry) {
        Entry old = entries.put(pid, entry);
        if (old != null) {
            old.end();
        }
        // A close that ran in between may have missed this entry.
        if (closed && entries.remove(pid, entry)) {
            entry.end();
        }
    }

    private void refuse(String pid, Dictionary<String, ?> properties, String reason) {
        deleted(pid);
        if (!closed) {
            LOG.log(Level.WARNING, "{0}: {1}; there is no model provider of it until that is mended", source(pid, properties), reason);
        }
    }

    /** Unregisters and closes the provider of the configuration, if it has one. */
    @Override
    public final void deleted(String pid) {
        Entry entry = entries.remove(pid);
        if (entry != null) {
            entry.end();
        }
    }

    /** Unregisters and closes every provider; later configurations make none. */
    @Override
    public final void close() {
        closed = true;
        entries.keySet().forEach(this::deleted);
    }

    private static String nameOf(String pid) {
        return pid.substring(pid.indexOf('~') + 1);
    }

    private static String source(String pid, Dictionary<String, ?> properties) {
        if (!(properties.get(FILE) instanceof String file)) {
            return pid;
        }
        try {
            return Path.of(URI.create(file)).toString();
        } catch (RuntimeException e) {
            return file;
        }
    }

    private record Entry(ConfiguredProvider provider, ServiceRegistration<ModelProvider> registration) {

        /** First nobody finds it, then its calls end. */
        void end() {
            try {
                registration.unregister();
            } catch (IllegalStateException e) {
                // The bundle is stopping and the framework was faster.
            } finally {
                provider.close();
            }
        }
    }
}
