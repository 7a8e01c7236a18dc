package org.yaosu.dialogue.model;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yaosu.api.dialogue.DialogueRequest;

/** Dialogues that wait for their next turn. */
final class Requests {

    /** Segmented, in the middle of its steps. */
    static final DialogueRequest RECOMMEND = new DialogueRequest("recommend", Map.of("姓名", List.of("田 小满"), "喜欢 的 电影", List.of("雨巷", "长河 渡")),
            "聊天 时间 : 晚上 ， 在 家", List.of(List.of(" 寒暄 ", "", ""), List.of(" 寒暄 ", "", ""), List.of(" 问 User 爱好 ", "", ""),
                    List.of(" 电影 推荐 ", "", ""), List.of(" 电影 推荐 ", "", ""), List.of(" 再见", "", " 再见")),
            List.of(List.of("长河 渡", "导演", "柳 无尘"), List.of("雨巷", "主演", "沈 听澜")),
            List.of("[1] 晚上 好 ， 田小满 ！", "你 好 呀", "[2] 你 平时 喜欢 做 什么 ？", "喜欢 看 雨巷 这样 的 电影"));

    static final DialogueRequest KNOWLEDGE = new DialogueRequest("knowledge", Map.of(), "",
            List.of(List.of("START", "雨巷", "沈听澜"), List.of("雨巷", "主演", "沈听澜")),
            List.of(List.of("雨巷", "主演", "沈听澜"), List.of("雨巷", "票房", "3181.0万")), List.of("喜欢 看 剧情 电影 吗 ?", "喜欢 ， 你 呢 ?"));

    static final DialogueRequest CHITCHAT = new DialogueRequest("chitchat", Map.of(), "", List.of(), List.of(), List.of("行 囊 背 起 来"));

    private Requests() {
    }

    /** With so many turns and facts; the last turn and the fact before the last have something in common. */
    static DialogueRequest large(int turns, int facts) {
        return new DialogueRequest("recommend", Map.of("爱好", List.of("爱好甲乙")), "场景甲乙", RECOMMEND.goal(),
                IntStream.range(0, facts).mapToObj(i -> List.of("事物" + i, "属性", i == facts - 2 ? "青石路口的灯笼" : "第" + i + "个值，说来话长")).toList(),
                IntStream.range(0, turns).mapToObj(i -> (i == 0 ? "[2] " : "") + "第" + i + "句话" + (i == turns - 1 ? "，青石路口的灯笼" : "")).toList());
    }
}
