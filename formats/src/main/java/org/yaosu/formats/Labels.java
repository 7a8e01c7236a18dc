package org.yaosu.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaosu.api.format.Label;

/** Reads the answers that a source gives with a chat; what is none is passed over. */
final class Labels {

    private Labels() {
    }

    /** The labels in the parser's current value: an array of objects or a single one; leaves the parser at the value's last token. */
    static List<Label> read(JsonParser parser) throws IOException {
        if (parser.isExpectedStartObjectToken()) {
            return List.of(label(parser));
        }
        List<Label> labels = new ArrayList<>();
        if (parser.isExpectedStartArrayToken()) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.isExpectedStartObjectToken()) {
                    labels.add(label(parser));
                } else {
                    parser.skipChildren();
                }
            }
        }
        return labels;
    }

    private static Label label(JsonParser parser) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            values.put(key, values(parser));
        }
        return new Label(values);
    }

    private static List<String> values(JsonParser parser) throws IOException {
        List<String> values = new ArrayList<>();
        if (parser.isExpectedStartArrayToken()) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                add(parser, values);
            }
        } else {
            add(parser, values);
        }
        return values;
    }

    private static void add(JsonParser parser, List<String> values) throws IOException {
        if (!parser.currentToken().isScalarValue()) {
            parser.skipChildren();
        } else if (parser.currentToken() != JsonToken.VALUE_NULL && !parser.getText().isBlank()) {
            values.add(parser.getText());
        }
    }
}
