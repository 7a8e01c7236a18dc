package org.yaosu.provider.kit;

import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The checked address of a service. Keys and chats travel there, so an address without encryption is taken for this
 * machine only, unless the settings allow it elsewhere.
 */
public final class Endpoint {

    /** The two ways to speak to a service. */
    public enum Protocol {
        HTTP("http", "https"),
        WEB_SOCKET("ws", "wss");

        private final String plain;
        private final String secure;

        Protocol(String plain, String secure) {
            this.plain = plain;
            this.secure = secure;
        }
    }

    /** Where an address without encryption is taken. */
    public enum Plain {
        LOOPBACK_ONLY,
        ANYWHERE
    }

    private static final System.Logger LOG = System.getLogger(Endpoint.class.getName());
    private static final Pattern LOOPBACK_V4 = Pattern.compile("127(\\.\\d{1,3}){3}");
    private static final int LAST_PORT = 65535;

    /** Where a log has been written of: settings are read anew at each change, and one line says it. */
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private final URI uri;

    private Endpoint(URI uri) {
        this.uri = uri;
    }

    /**
     * Checks an address; looks nothing up. One that is taken although it is not encrypted is logged once: elsewhere as a warning,
     * on this machine in brief.
     *
     * @param setting the name of the setting that has it, for messages
     * @param url the address; messages never repeat it, since it may hold a password
     * @throws IllegalArgumentException if it cannot be used; the message names the setting and says what to do
     */
    public static Endpoint of(String setting, String url, Protocol protocol, Plain plain) {
        URI uri = parse(setting, url.strip(), protocol);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals(protocol.secure) && !scheme.equals(protocol.plain)) {
            throw new IllegalArgumentException(setting + " must begin with " + protocol.secure + "://");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException(setting + " holds a user name or password; remove it, keys have settings of their own");
        }
        if (uri.getHost() == null || uri.getPort() > LAST_PORT || uri.getPort() == 0) {
            throw new IllegalArgumentException(setting + " names no usable host and port; write " + protocol.secure + "://HOST/PATH");
        }
        if (uri.getRawFragment() != null) {
            throw new IllegalArgumentException(setting + " has a part after #; remove it");
        }
        Endpoint endpoint = new Endpoint(uri);
        if (scheme.equals(protocol.plain)) {
            endpoint.checkPlain(setting, protocol, plain);
        }
        return endpoint;
    }

    private static URI parse(String setting, String url, Protocol protocol) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            // Without the cause: it repeats the address.
            throw new IllegalArgumentException(setting + " is no URL; write " + protocol.secure + "://HOST/PATH");
        }
    }

    private void checkPlain(String setting, Protocol protocol, Plain plain) {
        if (plain == Plain.LOOPBACK_ONLY && !isLoopback()) {
            throw new IllegalArgumentException(setting + " is not encrypted and leaves this machine; begin it with " + protocol.secure + "://");
        }
        if (!TOLD.add(uri.getScheme() + "://" + uri.getAuthority())) {
            return;
        }
        if (isLoopback()) {
            LOG.log(Level.INFO, "{0} = {1}://{2} is not encrypted", setting, uri.getScheme(), uri.getAuthority());
        } else {
            LOG.log(Level.WARNING, "{0} = {1}://{2} is not encrypted: keys and chats travel in clear text", setting, uri.getScheme(), uri.getAuthority());
        }
    }

    /** The address. */
    public URI uri() {
        return uri;
    }

    /** Whether it is on this machine, as far as its spelling tells: 127.0.0.0/8, ::1 or localhost. */
    public boolean isLoopback() {
        String host = uri.getHost();
        if (host.startsWith("[")) {
            return isLoopbackV6(host);
        }
        return host.equalsIgnoreCase("localhost") || LOOPBACK_V4.matcher(host).matches();
    }

    private static boolean isLoopbackV6(String literal) {
        try {
            // Brackets hold a number, so nothing is looked up.
            return InetAddress.getByName(literal).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The address without its query. */
    @Override
    public String toString() {
        return uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
    }
}
