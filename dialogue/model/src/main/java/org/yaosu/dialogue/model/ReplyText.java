package org.yaosu.dialogue.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a model says, as somebody would say it. */
final class ReplyText {

    /** Models that think aloud do so in these tags; where the answer broke off meanwhile, to the end. */
    private static final Pattern THOUGHTS = Pattern.compile("(?s)<think>.*?(?:</think>|$)");
    private static final Pattern FENCE = Pattern.compile("(?m)^\\s*```\\w*\\s*$");
    private static final Pattern LINE_MARK = Pattern.compile("^\\s*(?:#{1,6}\\s+|>\\s*|[-*+•]\\s+|\\d{1,2}[.、)]\\s+)+");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*\\*\\*|\\*\\*|\\*|__|`)(?=\\S)(.+?)(?<=\\S)\\1");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]\\[]*)]\\([^()\\s]*\\)");
    private static final Pattern NUMBER = Pattern.compile("[\\[【]\\s*\\d{1,3}\\s*[]】]");
    private static final Pattern NEXT_TURN = Pattern.compile("^\\s*(?:user|用户)\\s*[:：].*", Pattern.CASE_INSENSITIVE);
    private static final List<String> QUOTES = List.of("“”", "\"\"", "「」", "『』", "‘’", "''", "＂＂");
    private static final String ENDS = "。！？!?…～~；;";

    private ReplyText() {
    }

    /**
     * The reply on one line, without what is not said: who says it, numbers, quotes around it, Markdown. What a model goes on with in the
     * user's name is left out.
     *
     * @param most a longer one is cut after the last sentence that ends before, or else there, in characters (code points)
     * @return the reply; empty where nothing is left
     */
    static String of(String answer, int most) {
        StringBuilder said = new StringBuilder();
        for (String line : FENCE.matcher(THOUGHTS.matcher(answer).replaceAll("")).replaceAll("").split("\\R")) {
            if (NEXT_TURN.matcher(line).matches() && !said.isEmpty()) {
                break;
            }
            said.append(plain(line)).append(' ');
        }
        return cut(unquoted(ChineseText.join(said.toString())), most);
    }

    private static String plain(String line) {
        String text = Marks.strip(LINE_MARK.matcher(line).replaceFirst(""));
        text = LINK.matcher(text).replaceAll("$1");
        String before;
        do {
            before = text;
            text = EMPHASIS.matcher(before).replaceAll("$2");
        } while (!text.equals(before));
        // a prefix may have been emphasised
        return Marks.strip(NUMBER.matcher(text).replaceAll(""));
    }

    private static String unquoted(String text) {
        for (String quotes : QUOTES) {
            if (text.length() > 1 && text.charAt(0) == quotes.charAt(0) && text.indexOf(quotes.charAt(1), 1) == text.length() - 1) {
                return unquoted(Marks.strip(text.substring(1, text.length() - 1)));
            }
        }
        return text;
    }

    private static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        String whole = text.substring(0, text.offsetByCodePoints(0, most));
        Matcher sentences = Pattern.compile("^.*[" + ENDS + "]").matcher(whole);
        return sentences.lookingAt() ? sentences.group() : whole;
    }
}
