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

    /** Signs with which a name could leave its quotation marks, or look like a tag. */
    private static final Pattern NO_NAME = Pattern.compile("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029“”\"<>＜＞]+");

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
        String name = NO_NAME.matcher(customer).replaceAll(" ").strip();
        return name.length() > ChatText.LONGEST_SPEAKER ? name.substring(0, ChatText.LONGEST_SPEAKER) : name;
    }
}
