package org.yaosu.itest.felix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Span;
import org.yaosu.api.chat.Turn;

/** Chats to ask the platform about. */
final class Chats {

    private Chats() {
    }

    /** A chat of lines such as {@code 某人：你好}. */
    static Chat of(String... lines) {
        String source = String.join("\n", lines);
        List<Turn> turns = new ArrayList<>();
        int start = 0;
        for (String line : lines) {
            int colon = line.indexOf('：');
            turns.add(new Turn(line.substring(0, colon), new Span(start, start + colon), line.substring(colon + 1),
                    new Span(start + colon + 1, start + line.length()), Optional.empty()));
            start += line.length() + 1;
        }
        return new Chat("1", source, turns, Map.of());
    }

    /** A customer with a phone, a car and an address talks to an agent. */
    static Chat withEverything() {
        return of("顾舟3：您好，我是租车的顾舟3，请问有什么可以帮您",
                "卢岸5：你们的车怎么租，多少钱一天",
                "顾舟3：亲，您方便提供下手机号吗",
                "卢岸5：13800000631",
                "卢岸5：我的车是苏A12B34，送修了，想租一辆银色的轿车",
                "顾舟3：好的呢，这边帮您登记");
    }
}
