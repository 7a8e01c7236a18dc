package org.yaosu.itest.felix;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.ChatSource;
import org.yaosu.simulator.Brain;
import org.yaosu.simulator.replay.RecordedBrain;
import org.yaosu.simulator.replay.Recording;

/**
 * Chats and what real models answered about them.
 *
 * @param chats a file of chats
 * @param summaries the summaries that a general model wrote
 * @param replies what a fine-tuned model answered to those
 */
record Recorded(Path chats, Path summaries, Path replies) {

    /** Small ones of our own writing, which the platform has to bring into form in every way that it has. */
    static Recorded own(Path folder) throws IOException {
        Files.writeString(folder.resolve("chats.json"), """
                [{"chat_text": "卢岸5：你们的标准版多少钱？\\n秦屿7：您好，方便留个电话吗\\n卢岸5：138 0000 0631\\n卢岸5：我今年31"},
                 {"chat_text": "秦屿7：您好，系统升级好了\\n沈砚2：门禁卡丢了怎么补\\n秦屿7：带上证件来前台"},
                 {"chat_text": "苏棠9：[图片]\\n苏棠9：发票什么时候寄\\n秦屿7：下周寄，您的邮箱还是原来那个吗\\n苏棠9：对"}]
                """);
        Files.writeString(folder.resolve("summaries.csv"), """
                input,target
                "# 客户基本信息
                - 姓名：卢岸5
                - 手机号码：138 0000 0631

                # 客户意向与预算信息
                - 咨询类型：询价",-
                "# 客户基本信息
                - 姓名：沈砚2",-
                "# 客户基本信息
                - 姓名：苏棠9
                - 邮箱：未提供",-
                """);
        Files.writeString(folder.resolve("replies.json"), """
                [{"infos": [{"基本信息-姓名": " 卢岸5 ", "基本信息-手机号码": "138 0000 0631", "基本信息-邮箱": "", "基本信息-年龄": "31",
                    "咨询类型": ["询价", "询价"], "意向产品": [], "客户是否有意向": "有意向，想了解价格", "下一步跟进计划-参与人": []}], "index": 1},
                 {"infos": [{"基本信息-姓名": "沈砚2", "基本信息-手机号码": "13900000000", "基本信息-邮箱": "没有", "咨询类型": ["补办", "答疑"],
                    "客户是否有意向": "不好说", "下一步跟进计划-具体事项": "带证件到前台补卡"}], "index": 2},
                 {"infos": [{"基本信息-姓名": "苏棠9", "基本信息-手机号码": "1380000", "基本信息-邮箱": "未提供", "购买异议点": [], "下一步跟进计划-参与人": ["秦屿7", "苏棠9"]}], "index": 3}]
                """);
        return new Recorded(folder.resolve("chats.json"), folder.resolve("summaries.csv"), folder.resolve("replies.json"));
    }


    List<Chat> read(ChatReader reader) throws IOException {
        List<Chat> read = new ArrayList<>();
        try (InputStream input = Files.newInputStream(chats); ChatSource source = reader.open(input)) {
            for (Optional<ChatRow> row = source.next(); row.isPresent(); row = source.next()) {
                read.add(((ChatRow.Read) row.get()).chat());
            }
        }
        return read;
    }

    /** Models that say what was recorded, and fail at anything else. */
    Brain brain(List<Chat> read) throws IOException {
        return new RecordedBrain(read.stream().map(Chat::source).toList(), Optional.of(Recording.summaries(summaries)),
                Optional.of(Recording.replies(replies)), messages -> {
                    throw new IllegalStateException("that was not recorded");
                });
    }

    List<String> written() throws IOException {
        return Recording.summaries(summaries).answers();
    }

    /** What the model said: of each chat one record, of values by key. */
    List<Map<String, List<String>>> said() throws IOException {
        return Submission.records(replies).stream().map(records -> records.get(0)).toList();
    }
}
