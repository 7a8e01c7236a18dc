package org.yaosu.web.page;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * A file of the page.
 *
 * @param contentType what it is
 * @param tag its entity tag, quoted: another one as soon as a byte differs
 * @param body what is in it; not to be written to
 */
record PageFile(String contentType, String tag, byte[] body) {

    /** What a page is made of. Classes, which lie in the same folder of the bundle, are nobody's business. */
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "txt", "text/plain; charset=utf-8");
    private static final int TAG_BYTES = 12;

    /** The file, where its extension is one of a page's. */
    static Optional<PageFile> of(String name, byte[] body) {
        return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1))).map(type -> new PageFile(type, tag(body), body));
    }

    /**
     * Whether who sends this header has the file as it is.
     *
     * @param ifNoneMatch the header {@code If-None-Match}, null for none
     */
    boolean isKnownBy(String ifNoneMatch) {
        return ifNoneMatch != null && Arrays.stream(ifNoneMatch.split(",")).map(String::strip)
                .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }

    private static String tag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return contentType + " " + tag + ", " + body.length + " bytes";
    }
}
