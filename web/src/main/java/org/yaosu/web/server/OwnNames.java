package org.yaosu.web.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What this server may be called by those who ask it. A page of any site can have a name of its own lead to this machine, and its
 * browser then takes the answers for that site's.
 *
 * @param any whether it may be called anything
 * @param own the names, in lower case and without a port, besides those of the loopback
 * @param configured those of them that somebody configured
 */
record OwnNames(boolean any, Set<String> own, Set<String> configured) {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");
    private static final Pattern PORT = Pattern.compile(":\\d*$");

    /**
     * The address's own, and those that are configured. Where others are let in, by whatever name or number they know this machine,
     * every name is taken unless some are configured.
     */
    static OwnNames of(Address address, String... configured) {
        Set<String> more = Arrays.stream(configured).map(String::strip).filter(name -> !name.isEmpty()).map(OwnNames::bare).collect(Collectors.toUnmodifiableSet());
        String bound = bare(address.host().indexOf(':') >= 0 ? "[" + address.host() + "]" : address.host());
        return new OwnNames(more.isEmpty() && !address.isLocal(), Stream.concat(more.stream(), Stream.of(bound)).collect(Collectors.toUnmodifiableSet()), more);
    }

    /** @param host as the header says it, with or without a port */
    boolean include(String host) {
        String name = bare(host);
        return any || LOOPBACK.matcher(name).matches() || own.contains(name);
    }

    /** Whether somebody configured this name. */
    boolean isConfigured(String host) {
        return configured.contains(bare(host));
    }

    private static String bare(String host) {
        String name = PORT.matcher(host.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
