package org.yaosu.evaluation.page;

import java.io.IOException;
import java.io.Writer;

/**
 * JSON that may stand inside a script element of HTML, whatever its strings say. The characters at stake occur in JSON
 * within strings only, where an escape means the same: the document read back is equal to the one that went in.
 */
final class EmbeddedJson {

    private EmbeddedJson() {
    }

    /**
     * Writes a JSON document with the characters escaped that could end or change the element around it, that end a
     * line in old JavaScript, or that UTF-8 cannot write.
     */
    static void write(String json, Writer out) throws IOException {
        int done = 0;
        for (int at = 0; at < json.length(); at++) {
            if (endsElement(json.charAt(at)) || isHalfCharacter(json, at)) {
                out.append(json, done, at).append(String.format("\\u%04x", (int) json.charAt(at)));
                done = at + 1;
            }
        }
        out.append(json, done, json.length());
    }

    private static boolean endsElement(char character) {
        return character == '<' || character == '>' || character == '&' || character == '\u2028' || character == '\u2029';
    }

    /** Whether one half of a surrogate pair stands alone: chats are cut anywhere, also within an emoji. */
    private static boolean isHalfCharacter(String json, int at) {
        char character = json.charAt(at);
        if (Character.isHighSurrogate(character)) {
            return at + 1 == json.length() || !Character.isLowSurrogate(json.charAt(at + 1));
        }
        return Character.isLowSurrogate(character) && (at == 0 || !Character.isHighSurrogate(json.charAt(at - 1)));
    }
}
