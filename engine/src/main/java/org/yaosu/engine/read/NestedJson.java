package org.yaosu.engine.read;

import java.util.Optional;

/** Reads the JSON that is written inside a text. */
final class NestedJson {

    private final Keys keys;
    private final Repairs repairs;

    NestedJson(Keys keys, Repairs repairs) {
        this.keys = keys;
        this.repairs = repairs;
    }

    /** The list that a text is, such as {@code ['答疑', '询价']}. */
    Optional<Json.Arr> list(String text) {
        return text.startsWith("[") && text.endsWith("]") ? parsed(text).filter(Json.Arr.class::isInstance).map(Json.Arr.class::cast)
                : Optional.empty();
    }

    /** The object or list that a text is; empty for other texts, and for what is cut off. */
    Optional<Json> parsed(String text) {
        String bare = Glyphs.strip(text);
        if (!bare.startsWith("{") && !bare.startsWith("[")) {
            return Optional.empty();
        }
        Repairs inside = new Repairs();
        LenientParser parser = new LenientParser(new Source(bare, keys), inside);
        Json json = parser.bracket(0);
        if (parser.partial() || parser.end() < bare.length()) {
            return Optional.empty();
        }
        repairs.addAll(inside);
        return Optional.of(json);
    }
}
