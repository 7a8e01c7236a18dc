package org.yaosu.itest.api;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files of chats. */
final class Chats {

    private Chats() {
    }

    /** So many, every one another, a line each. */
    static String lines(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Chats::line).collect(Collectors.joining());
    }

    private static String line(int number) {
        return "{\"id\":\"c" + number + "\",\"chat_text\":\"客服小周：您好\\n何琳：我要问订单" + number + "号，标准版多少钱？我的电话138" + String.format("%08d", number) + "\"}\n";
    }
}
