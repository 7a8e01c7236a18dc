package org.yaosu.itest.load.chats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Invents chats. The same number gives the same chat, and no two numbers give the same text. */
public final class Chats {

    /** Talks between the opening and the end: 3 in every chat and on average 6 more, so that some are far longer than most. */
    private static final int LEAST = 3;
    private static final double STOP = 1 / 7.0;
    private static final int MOST = 60;

    private static final List<String> NAMES = List.of("秦屿", "叶汐", "潘荻", "石菱", "姚砚", "沈禾", "陆澄", "邵苇", "龚陌", "傅苒", "程霁", "谭坞", "苏棠", "温柠");
    private static final List<String> SHOPS = List.of("山野茶铺", "云麓烘焙", "河口书屋", "栗棚杂货", "远岚花坊", "鹤筒单车", "青坡米行", "南窗眼镜");
    private static final List<String> PRODUCTS = List.of("标准版", "高级版", "企业版", "直播课", "会员系统", "小程序商城", "呼叫坐席", "数据看板");
    private static final List<String> TOWNS = List.of("杭州", "成都", "长沙", "合肥", "厦门", "西安", "昆明", "济南");

    private Chats() {
    }

    /** A chat of the group of one customer, a line for each message. */
    public static String chat(int number) {
        // Neighbouring seeds begin alike, and a chat draws a few times only.
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        String agent = pick(NAMES, random) + "客服" + (1 + random.nextInt(9));
        String helper = pick(NAMES, random) + "技术" + (1 + random.nextInt(9));
        String customer = pick(NAMES, random) + (1 + random.nextInt(9));
        StringBuilder chat = new StringBuilder();
        add(chat, Talks.OPENING, agent, helper, customer, random);
        int talks = LEAST;
        while (talks < MOST && random.nextDouble() > STOP) {
            talks++;
        }
        for (int i = 0; i < talks; i++) {
            add(chat, pick(Talks.TALKS, random), agent, helper, customer, random);
        }
        add(chat, Talks.END, agent, helper, customer, random);
        // What tells it from all others.
        return chat.append(customer).append("：单号").append(number).append("，电话1380").append(String.format("%07d", number)).toString();
    }

    /** Writes a file of JSON Lines with the chats of the numbers from 0. */
    public static void write(Path file, int chats) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(file))) {
            json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
            for (int number = 0; number < chats; number++) {
                json.writeStartObject();
                json.writeStringField("id", Integer.toString(number));
                json.writeStringField("chat_text", chat(number));
                json.writeEndObject();
            }
            json.writeRaw('\n');
        }
    }

    private static void add(StringBuilder chat, String talk, String agent, String helper, String customer, Random random) {
        String product = pick(PRODUCTS, random);
        String shop = pick(SHOPS, random);
        String town = pick(TOWNS, random);
        int price = 1 + random.nextInt(97);
        int day = 1 + random.nextInt(28);
        Stream.of(talk.split("\n")).map(line -> line.replace("甲", agent).replace("丙", helper).replace("乙", customer).replace("{货}", product)
                .replace("{店}", shop).replace("{城}", town).replace("{价}", price + "00").replace("{日}", day + "号"))
                .forEach(line -> chat.append(line).append('\n'));
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
