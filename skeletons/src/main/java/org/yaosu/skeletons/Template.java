package org.yaosu.skeletons;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of a project; <code>{{name}}</code> in its text and in its place stands for a value.
 *
 * @param resource where the text lies, seen from this class
 * @param place where the file goes in the project
 */
record Template(String resource, String place) {

    private static final Pattern NAME = Pattern.compile("\\{\\{(\\w+)}}");

    /** Where the file goes. */
    String place(Map<String, String> values) {
        return filled(place, values);
    }

    /** What stands in the file. */
    String text(Map<String, String> values) throws IOException {
        try (InputStream text = Template.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IOException("the template " + resource + " is not in the bundle of the skeletons; build it again");
            }
            return filled(new String(text.readAllBytes(), StandardCharsets.UTF_8), values);
        }
    }

    private static String filled(String text, Map<String, String> values) {
        return NAME.matcher(text).replaceAll(name -> {
            String value = values.get(name.group(1));
            if (value == null) {
                throw new IllegalStateException("no value for " + name.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
