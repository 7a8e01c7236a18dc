package org.yaosu.dialogue.model;

import java.util.ArrayList;
import java.util.List;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.Message.Author;

/**
 * How a model is asked for the next turn.
 *
 * @param task what it is to do
 */
record Wording(String task) {

    private static final String FORM = "只输出助手要说的这一句话，写成一行，口语化，一般不超过五十个字；不要写说话人、引号、编号、解释或任何格式。";

    private static final Wording CHITCHAT = new Wording("你在和用户闲聊。顺着用户最后一句话接下去，自然、具体、有自己的看法，前后一致；不要说教，不要敷衍，也不要换掉话题。");

    private static final Wording KNOWLEDGE = new Wording("你在主动和用户聊一个话题。先回应用户最后一句话，再带出【知识】里还没有说过的一两点，按【目标】从一个话题自然地引到下一个；"
            + "说到的事实都要出自【知识】，数字和名称照原样，不要编造。");

    private static final Wording RECOMMEND = new Wording("你在和用户对话，要按【目标】一步一步推进，直到推荐被用户接受。先回应用户最后一句话，再推进当前这一步；推荐和回答都出自【知识】，合乎用户的喜好和【场景】；"
            + "用户不喜欢就顺势换一个推荐，用户提问就先据实回答，不要编造，也不要提到“目标”“步骤”。");

    private static final Wording GENERAL = new Wording("你在和用户对话。先回应用户最后一句话；有【目标】就朝着它说，有【知识】就据此说，不要编造。");

    /** The wording for a subtrack; for one that nobody has thought of, a general one. */
    static Wording of(String subtrack) {
        return switch (subtrack) {
            case DialogueRequest.CHITCHAT -> CHITCHAT;
            case DialogueRequest.KNOWLEDGE -> KNOWLEDGE;
            case DialogueRequest.RECOMMEND -> RECOMMEND;
            default -> GENERAL;
        };
    }

    /** In one message of the user, so that it does not matter who spoke first, or to models of which roles they know. */
    List<Message> messages(Material material) {
        List<String> parts = new ArrayList<>();
        section(parts, "用户", String.join("\n", material.profile()));
        section(parts, "场景", material.situation());
        section(parts, "目标", material.goal().text());
        section(parts, "知识", String.join("\n", material.facts()));
        section(parts, "对话", turns(material.turns()));
        parts.add("请写出助手的下一句话。");
        return List.of(new Message(Author.SYSTEM, task + FORM), new Message(Author.USER, String.join("\n\n", parts)));
    }

    private static void section(List<String> parts, String title, String text) {
        if (!text.isEmpty()) {
            parts.add("【" + title + "】\n" + text);
        }
    }

    /** The last turn is the user's, and they take turns. */
    private static String turns(List<String> turns) {
        if (turns.isEmpty()) {
            return "（还没有开始，由助手先开口）";
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            lines.add(((turns.size() - i) % 2 == 1 ? "用户：" : "助手：") + turns.get(i));
        }
        return String.join("\n", lines);
    }
}
