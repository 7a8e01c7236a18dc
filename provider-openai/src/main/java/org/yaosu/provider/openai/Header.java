package org.yaosu.provider.openai;

import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaosu.provider.kit.Secret;

/** An HTTP header of the settings. Its value may be a key. */
record Header(String name, Secret value) {

    /** Commas that begin another header, not those inside a value. */
    private static final Pattern BETWEEN = Pattern.compile("[,\\n](?=\\s*[\\w-]+\\s*:)");

    /** In characters: words of a value that are as long may be keys. */
    private static final int WORD = 8;

    /** What stands between a key and what is said of it, in schemes and in cookies. */
    private static final Pattern APART = Pattern.compile("[\\s,;:=\"']+");

    /** How services name the header of a key. */
    private static final Pattern KEY = Pattern.compile("authorization|cookie|.*(key|token|secret|auth)", Pattern.CASE_INSENSITIVE);

    /** What is in names of headers that are not for everybody. */
    private static final Pattern SECRET = Pattern.compile("auth|key|token|secret|cookie|passw|credential", Pattern.CASE_INSENSITIVE);

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

    /** Whether anybody may know its value, as the number of fine-tuned weights. */
    boolean isOpen() {
        return !SECRET.matcher(name).find();
    }

    /** Whether the service may know the account by it. */
    boolean isKey() {
        return KEY.matcher(name).matches();
    }

    /** The text without the value and without its longer words: a service may repeat the key of {@code Bearer KEY} alone. */
    String hideIn(String text) {
        String whole = value.reveal();
        // A short one is a number or a flag as a rule, and part of many words.
        String hidden = whole.length() < WORD ? alone(whole, text) : value.hideIn(text);
        // The longest first: a shorter one may be a part of it.
        for (String word : Stream.of(APART.split(whole)).sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
            hidden = word.length() < WORD ? hidden : Secret.of(word).hideIn(hidden);
        }
        return hidden;
    }

    private static String alone(String word, String text) {
        return word.isEmpty() ? text : text.replaceAll("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])", Secret.HIDDEN);
    }
}
