package org.yaosu.dialogue.offline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.dialogue.offline.scene.Line;
import org.yaosu.dialogue.offline.scene.Scene;
import org.yaosu.dialogue.offline.skill.Goals;

/** What can be said where nothing was learned: the next fact that has not come up, a farewell at the end, or a word that keeps the talk going. */
final class PlainReplies {

    private static final List<String> TO_A_QUESTION = List.of("这个 我 也 不 太 清楚 ， 你 觉得 呢 ？", "说 不 好 ， 我 也 想 知道 呢 。", "嗯 ， 这 得 看 情况 吧 。");
    private static final List<String> TO_A_STATEMENT = List.of("嗯 嗯 ， 然后 呢 ？", "是 这样 啊 ， 说 来 听听 。", "哈哈 ， 有 意思 。");
    private static final String GREETING = "你 好 呀 ， 最近 怎么样 ？";
    private static final String FAREWELL = "好 的 ， 再见 ！";

    private PlainReplies() {
    }

    static List<String> next(Scene scene) {
        return Line.words(text(scene));
    }

    private static String text(Scene scene) {
        if (DialogueRequest.RECOMMEND.equals(scene.request().subtrack()) && Goals.of(scene.request().goal(), scene.lines()).farewell()) {
            return FAREWELL;
        }
        Optional<String> fact = fact(scene);
        if (fact.isPresent()) {
            return fact.get();
        }
        if (scene.lines().isEmpty()) {
            return GREETING;
        }
        String last = scene.lines().get(scene.lines().size() - 1).joined();
        boolean question = last.endsWith("？") || last.endsWith("?") || last.endsWith("吗") || last.endsWith("呢");
        List<String> all = question ? TO_A_QUESTION : TO_A_STATEMENT;
        // Not the same one turn after turn.
        List<String> turned = new ArrayList<>(all);
        Collections.rotate(turned, -(scene.turn() + last.length()));
        Set<String> said = scene.lines().stream().map(Line::joined).collect(Collectors.toSet());
        return turned.stream().filter(reply -> !said.contains(joined(reply))).findFirst().orElse(turned.get(0));
    }

    /** The first fact whose value has not come up. */
    private static Optional<String> fact(Scene scene) {
        String said = scene.said();
        return scene.request().knowledge().stream().filter(triple -> triple.size() > 2 && !joined(triple.get(2)).isEmpty())
                .filter(triple -> !said.contains(joined(triple.get(2)))).findFirst()
                .map(triple -> spaced(triple.get(0)) + " 的 " + spaced(triple.get(1)) + " 是 " + spaced(triple.get(2)) + " 。");
    }

    private static String joined(String text) {
        return String.join("", Line.words(text));
    }

    private static String spaced(String text) {
        return String.join(" ", Line.words(text));
    }
}
