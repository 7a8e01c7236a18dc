package org.yaosu.web.server;

import java.util.Dictionary;
import java.util.Optional;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ManagedService;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The settings of TLS of this moment. No component's own ones, which {@code scr:info} prints: a password is among them. Safe for use
 * by several threads.
 */
@Component(service = {ManagedService.class, TlsSettings.class}, immediate = true, configurationPid = TlsConfig.PID,
        configurationPolicy = ConfigurationPolicy.IGNORE, property = Constants.SERVICE_PID + "=" + TlsConfig.PID)
@Designate(ocd = TlsConfig.class)
public final class TlsSettings implements ManagedService {

    private volatile String keystore = "";
    private volatile String password = "";

    /** For the next server. */
    @Override
    public void updated(Dictionary<String, ?> settings) {
        keystore = text(settings, "keystore");
        password = text(settings, "password");
    }

    private static String text(Dictionary<String, ?> settings, String name) {
        Object value = settings == null ? null : settings.get(name);
        return value == null ? "" : value.toString().strip();
    }

    /** The keystore that is configured; empty for none. */
    Optional<String> keystore() {
        return keystore.isEmpty() ? Optional.empty() : Optional.of(keystore);
    }

    /** The keystore's password; empty for none. */
    String password() {
        return password;
    }
}
