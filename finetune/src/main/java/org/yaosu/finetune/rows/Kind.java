package org.yaosu.finetune.rows;

/** What a model reads, and what is left out where it is too long. */
public enum Kind {

    /** A cleaned chat: the oldest messages are left out, for decisions come late. */
    CHAT("the oldest messages") {
        @Override
        String shorter(String text, int most) {
            int start = text.length() - most;
            // the begin of the first message that fits whole
            while (start < text.length() && !isBegin(text, start)) {
                start++;
            }
            if (start < text.length()) {
                return text.substring(start);
            }
            int last = text.length() - 1;
            while (!isBegin(text, last)) {
                last--;
            }
            return cut(text.substring(last), most);
        }
    },
    /** A summary: the last lines are left out, for who the customer is stands first. */
    SUMMARY("the last lines") {
        @Override
        String shorter(String text, int most) {
            int end = text.lastIndexOf('\n', most);
            return end > 0 ? text.substring(0, end) : cut(text, most);
        }
    };

    private static final String INDENTS = " \t\u3000";

    private final String dropped;

    Kind(String dropped) {
        this.dropped = dropped;
    }

    /** What is left out, in words. */
    public String dropped() {
        return dropped;
    }

    /**
     * The text in at most so many characters (UTF-16): whole messages or lines are left out; where not even one has room, it is cut.
     *
     * @param most at least 1
     */
    public String shortened(String text, int most) {
        String stripped = text.stripTrailing();
        return stripped.length() <= most ? stripped : shorter(stripped, most);
    }

    /** Of a text that is too long and does not end with a blank. */
    abstract String shorter(String text, int most);

    /** Whether a message begins here: its further lines are indented. */
    private static boolean isBegin(String text, int at) {
        return at == 0 || text.charAt(at - 1) == '\n' && INDENTS.indexOf(text.charAt(at)) < 0;
    }

    private static String cut(String text, int most) {
        int end = Math.min(text.length(), most);
        return text.substring(0, end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
