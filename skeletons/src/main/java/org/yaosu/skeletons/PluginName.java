package org.yaosu.skeletons;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * What a plug-in is called.
 *
 * @param name its name in words that are joined by hyphens, such as {@code licence-plate}
 * @param pkg its package, which is also its symbolic name
 */
record PluginName(String name, String pkg) {

    private static final String PARENT = "org.example.";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*");
    /** Symbolic names, which go into file names, are ASCII. */
    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z0-9_.]+");

    /** @throws IllegalArgumentException if a name cannot be used; the message says why */
    PluginName {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no name for a class and a jar; give one of Latin letters, digits and "
                    + "single hyphens that starts with a letter, such as --name licence-plate");
        }
        if (!PACKAGE.matcher(pkg).matches() || !SourceVersion.isName(pkg, SourceVersion.RELEASE_17)) {
            throw new IllegalArgumentException("'" + pkg + "' is no name of a Java package; give Latin letters and digits with dots between them and "
                    + "no word of Java's own, such as --package com.example.plate");
        }
        if (pkg.matches("(java|org\\.yaosu)(\\..*)?")) {
            throw new IllegalArgumentException("the package " + pkg + " belongs to " + (pkg.startsWith("java") ? "Java" : "the platform")
                    + "; give one of your own, such as --package com.example.plate");
        }
    }

    /** A name with a package that is made of it. */
    static PluginName of(String name) {
        String word = name.replace("-", "").toLowerCase(Locale.ROOT);
        return new PluginName(name, PARENT + (SourceVersion.isKeyword(word, SourceVersion.RELEASE_17) ? word + "_" : word));
    }

    /** The class: {@code LicencePlateField} of {@code licence-plate} or {@code licence-plate-field}. */
    String className(Kind kind) {
        String words = Arrays.stream(name.split("-")).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return words.endsWith(kind.suffix()) ? words : words + kind.suffix();
    }

    /** Maven's group: the package around it. */
    String group() {
        int dot = pkg.lastIndexOf('.');
        return dot < 0 ? pkg : pkg.substring(0, dot);
    }
}
