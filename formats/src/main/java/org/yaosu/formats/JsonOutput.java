package org.yaosu.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import org.yaosu.api.record.Answer;

/** How records are written: as UTF-8 that people can read, into a stream that stays the caller's. */
final class JsonOutput {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // Without it Jackson writes characters beyond the first plane as two escapes.
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            // A file that was not ended must not look as if it was.
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private JsonOutput() {
    }

    static JsonGenerator open(OutputStream output) throws IOException {
        return FACTORY.createGenerator(output);
    }

    /** The plain value of an answer: text, or an array where the field is a list. */
    static void writeValue(JsonGenerator json, Answer answer) throws IOException {
        if (!answer.field().list()) {
            json.writeString(answer.values().isEmpty() ? "" : wellFormed(answer.texts().get(0)));
            return;
        }
        json.writeStartArray();
        for (String text : answer.texts()) {
            json.writeString(wellFormed(text));
        }
        json.writeEndArray();
    }

    /** The text with every half of a surrogate pair that has lost the other half replaced; UTF-8 cannot hold one. */
    static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return replaceHalves(text);
            }
        }
        return text;
    }

    private static String replaceHalves(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(point -> whole.appendCodePoint(
                point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? '\ufffd' : point));
        return whole.toString();
    }
}
