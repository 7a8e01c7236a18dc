package org.yaosu.dialogue.command.human;

import java.util.List;

/** What people judge. */
final class Dimensions {

    /** All nine, in the order of the competition's table. */
    static final List<String> ALL = List.of("闲聊对话一致性", "闲聊对话丰富度", "知识对话丰富度", "知识对话一致性", "知识对话知识准确率",
            "推荐对话丰富度", "推荐对话一致性", "推荐对话知识准确率", "推荐对话推荐成功率");

    private Dimensions() {
    }
}
