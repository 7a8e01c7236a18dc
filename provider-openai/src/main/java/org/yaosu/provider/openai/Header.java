package org.yaosu.provider.openai;

import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaosu.provider.kit.Secret;

/** An HTTP header of the settings. Its value may be a key. */
record Header(String name, Secret value) {

    /** Commas that begin another header, not those inside a value. */
    private static final Pattern BETWEEN = Pattern.compile("[,\\n](?=\\s*[\\w-]+\\s*:)");

    /** @throws IllegalArgumentException if one cannot be sent; the message never holds a value */
    static List<Header> parse(String[] lines) {
        return Arrays.stream(lines).flatMap(line -> Stream.of(BETWEEN.split(line))).filter(line -> !line.isBlank())
                .map(Header::parse).toList();
    }

    private static Header parse(String line) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("headers must be NAME: VALUE, separated by commas");
        }
        Header header = new Header(line.substring(0, colon).strip(), Secret.of(line.substring(colon + 1)));
        try {
            HttpRequest.newBuilder().header(header.name, header.value.reveal());
        } catch (IllegalArgumentException e) {
            // Without the cause: it repeats the value.
            throw new IllegalArgumentException("headers holds a header that cannot be sent: " + header.name);
        }
        return header;
    }

    /** Whether the service may know the account by it. */
    boolean isKey() {
        return name.equalsIgnoreCase("Authorization") || name.equalsIgnoreCase("api-key") || name.equalsIgnoreCase("x-api-key");
    }
}
