package org.yaosu.engine.prompt;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.prompt.Question;

/** Makes the questions that templates put into words. */
public final class Questions {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Whoever speaks chooses the name, and it stands among our words: one longer than names are could give orders. In code points. */
    private static final int LONGEST_NAME = 20;
    /** Signs that are in no name; the brackets are those of placeholders. */
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}·〔〕]+");
    private static final Pattern LATIN_WORDS = Pattern.compile("[\\p{IsLatin}0-9]+(?: [\\p{IsLatin}0-9]+)+");

    private Questions() {
    }

    /**
     * A question without its chat: the frame that chats are cut to.
     *
     * @param customer the customer's name as the model may see it; it comes from the chat, so only what can be a name is kept
     * @param examples from the most telling to the least: the last goes first where room is short
     */
    public static Question frame(Form form, Optional<String> customer, List<Question.Example> examples) {
        String fields = form.fields().stream().map(Questions::line).collect(Collectors.joining("\n"));
        return new Question(form, fields, FormJson.empty(form), customer.map(Questions::name).filter(name -> !name.isEmpty()),
                examples, "");
    }

    /** The same question about a chat. */
    public static Question about(Question frame, List<Line> lines) {
        return withChat(frame, ChatText.of(lines));
    }

    static Question withChat(Question frame, String chat) {
        return new Question(frame.form(), frame.fields(), frame.skeleton(), frame.customer(), frame.examples(), chat);
    }

    static Question withExamples(Question question, List<Question.Example> examples) {
        return new Question(question.form(), question.fields(), question.skeleton(), question.customer(), examples, question.chat());
    }

    private static String line(FieldSpec field) {
        String kind = field.list() ? "列表" : "单值";
        String closed = field.closedValues().isEmpty() ? "" : "，可选值：" + String.join("、", field.closedValues());
        String words = BLANKS.matcher(field.question()).replaceAll(" ").strip();
        return "\"" + field.key() + "\"（" + kind + closed + "）" + (words.isEmpty() ? "" : "：" + words);
    }

    private static String name(String customer) {
        String words = NO_NAME.matcher(customer).replaceAll(" ").strip();
        String name = LATIN_WORDS.matcher(words).matches() ? words : words.replace(" ", "");
        return name.codePointCount(0, name.length()) <= LONGEST_NAME ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)).strip();
    }
}
