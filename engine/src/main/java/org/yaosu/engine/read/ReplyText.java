package org.yaosu.engine.read;

import java.util.regex.Pattern;

/**
 * A reply without what is no part of the answer: invisible characters, thoughts, entities in place of marks.
 *
 * @param text what is left
 * @param cut whether the reply was longer than is read
 * @param thinking whether thoughts begin and do not end, so that only the last JSON is the answer
 */
record ReplyText(String text, boolean cut, boolean thinking) {

    /** Characters read at most: some twenty times the longest answer a model may give. */
    static final int LONGEST = 2_000_000;

    private static final Pattern THINK_END = Pattern.compile("</\\s{0,3}+think(?:ing)?\\s{0,3}+>", Pattern.CASE_INSENSITIVE);
    private static final Pattern THINK_START = Pattern.compile("<\\s{0,3}+think(?:ing)?\\s{0,3}+>", Pattern.CASE_INSENSITIVE);

    static ReplyText of(String reply, Repairs repairs) {
        boolean cut = reply.length() > LONGEST;
        if (cut) {
            repairs.add("read only the beginning of an answer that is far too long");
        }
        String text = visible(cut ? reply.substring(0, LONGEST) : reply, repairs);
        int answer = 0;
        for (var end = THINK_END.matcher(text); end.find();) {
            answer = end.end();
        }
        var start = THINK_START.matcher(text);
        boolean thinking = false;
        if (answer > 0 && !text.substring(answer).isBlank()) {
            repairs.add("left out the model's thoughts");
            text = text.substring(answer);
        } else if (start.find()) {
            repairs.add("left out the model's thoughts");
            thinking = true;
        }
        if (Escapes.hidesMarks(text)) {
            repairs.add("resolved entities of HTML");
            text = Escapes.entities(text);
        }
        return new ReplyText(text, cut, thinking);
    }

    /** Joiners stay between the parts of an emoji, where they change what is seen. */
    private static String visible(String reply, Repairs repairs) {
        StringBuilder text = new StringBuilder(reply.length());
        for (int place = 0; place < reply.length(); place++) {
            char c = reply.charAt(place);
            boolean joined = c == '\u200d' && place > 0
                    && (Character.isSurrogate(reply.charAt(place - 1)) || reply.charAt(place - 1) == '\ufe0f');
            if (!Glyphs.isInvisible(c) || joined) {
                text.append(c);
            }
        }
        if (text.length() < reply.length()) {
            repairs.add("left out invisible characters");
        }
        return text.toString();
    }
}
