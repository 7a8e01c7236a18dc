package org.yaosu.deployment.doctor;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Which bundle exports a package as a rule: those that plug-ins ask for most. */
final class Suppliers {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("org.yaosu.api", "org.yaosu.api"),
            Map.entry("org.yaosu.extractor.fields", "org.yaosu.extractor.fields"),
            Map.entry("com.fasterxml.jackson.core", "jackson-core"),
            Map.entry("com.fasterxml.jackson.databind", "jackson-databind"),
            Map.entry("com.fasterxml.jackson.annotation", "jackson-annotations"),
            Map.entry("com.google.i18n.phonenumbers", "libphonenumber"),
            Map.entry("dev.failsafe", "failsafe"),
            Map.entry("org.slf4j", "slf4j-api"),
            Map.entry("org.osgi.service.cm", "org.apache.felix.configadmin"),
            Map.entry("org.osgi.service.component", "org.osgi.service.component"),
            Map.entry("org.osgi.service.event", "org.apache.felix.eventadmin"),
            Map.entry("org.osgi.service.log", "org.apache.felix.log"),
            Map.entry("org.osgi.service.metatype", "org.apache.felix.metatype"),
            Map.entry("org.osgi.service.http", "org.apache.felix.http.jetty"),
            Map.entry("org.osgi.service.servlet", "org.apache.felix.http.jetty12"),
            Map.entry("org.osgi.util.converter", "org.osgi.util.converter"),
            Map.entry("org.osgi.util.function", "org.osgi.util.function"),
            Map.entry("org.osgi.util.promise", "org.osgi.util.promise"),
            Map.entry("org.apache.felix.service.command", "org.apache.felix.gogo.runtime"),
            Map.entry("org.jline", "jline"),
            Map.entry("javax.servlet", "org.apache.felix.http.servlet-api"),
            Map.entry("jakarta.servlet", "org.apache.felix.http.servlet-api"));

    private Suppliers() {
    }

    /** The bundle that exports a package, where that is known. */
    static Optional<String> of(String name) {
        return KNOWN.keySet().stream().filter(known -> name.equals(known) || name.startsWith(known + "."))
                .max(Comparator.comparingInt(String::length)).map(KNOWN::get);
    }
}
