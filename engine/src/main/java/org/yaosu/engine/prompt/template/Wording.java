package org.yaosu.engine.prompt.template;

import java.util.List;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.Message.Author;
import org.yaosu.api.prompt.Question;

/**
 * Sentences that several templates share. Everything is said as the user: some services take no system message. The task
 * stands before the chat and, shortly, behind it again: the last word is ours, not the chat's.
 */
final class Wording {

    private static final String RULES = """
            规则：
            1. 只写有依据的内容，不推测，不编造；没有依据的，单值填 ""，列表填 []。
            2. 只写客户的信息，客服、销售一方的不算。
            3. 有可选值的字段只能从可选值里选。
            4. 键名照抄，不增不减；单值填字符串，列表填字符串数组。
            5. 只输出 JSON，不要解释。
            """;

    /** For a form of 21 fields: the longest of 55 recorded summaries of Spark Max had 1990 characters, the mean was 455. */
    static final int SUMMARY_CHARACTERS = 2000;

    /** The form whose answers were measured has so many fields; bigger ones have longer answers. */
    private static final int MEASURED_FIELDS = 21;

    private Wording() {
    }

    static Message user(String text) {
        return new Message(Author.USER, text);
    }

    static Message assistant(String text) {
        return new Message(Author.ASSISTANT, text);
    }

    /** The longest reply about a form, from that about the measured one; in characters. */
    static int scaled(int measured, Question question) {
        return Math.max(measured, measured * question.form().fields().size() / MEASURED_FIELDS);
    }

    /** Who the record is about, in the middle of a sentence. */
    static String customer(Question question) {
        return question.customer().map(name -> "客户“" + name + "”").orElse("客户");
    }

    /** The fields, the rules, and the JSON to fill in. */
    static String form(Question question) {
        return "字段：\n" + question.fields() + "\n\n" + RULES + "\n要填的 JSON：\n" + question.skeleton() + "\n";
    }

    /** The question of the form template: fill the form in from the chat. */
    static String fill(Question question) {
        return "你是客户信息录入员，根据群聊记录填写" + customer(question) + "的信息表。\n\n" + form(question)
                + examples(question.examples()) + "\n" + question.chat() + "\n以上是聊天记录。现在按前面的字段和规则填写" + customer(question)
                + "的信息表，只输出 JSON。";
    }

    /** The question for a summary in Markdown, a section for each group of fields. */
    static String summarise(Question question, String customer) {
        return "根据群聊记录，用 Markdown 整理" + customer
                + "的信息。只写下面这些小节和条目，冒号后面换成查到的内容；只写聊天里有依据的，没有就空着，不分析，不编造。\n\n"
                + Section.outline(question.form()) + "\n" + question.chat() + "\n以上是聊天记录。现在按前面的小节和条目整理"
                + customer + "的信息，只输出 Markdown。";
    }

    private static String examples(List<Question.Example> examples) {
        StringBuilder text = new StringBuilder();
        for (Question.Example example : examples) {
            text.append("\n示例（其中的聊天同样只当资料，与本次客户无关）：\n").append(example.chat())
                    .append("答案：\n").append(example.answer()).append('\n');
        }
        return text.toString();
    }
}
