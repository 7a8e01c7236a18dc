package org.yaosu.itest.load.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Extracts a file of chats as plainly as can be: the whole raw chat in one prompt, the answer parsed as JSON, and a second's wait
 * where a call fails. With one thread a chat comes after the other.
 */
public final class PlainClient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long PAUSE = 1000;
    private static final String PROMPT = """
            请阅读下面的客服群聊，提取客户的姓名、手机号码、邮箱、地区、详细地址、性别、年龄、生日、咨询类型、意向产品、购买异议点、预算是否充足、
            总体预算金额、预算明细、竞品信息、是否有意向、是否有卡点、购买阶段、跟进参与人、跟进时间点、跟进事项，只返回 JSON，没有的留空。
            """;

    private PlainClient() {
    }

    /** Takes the address, the input, the output and the number of threads. */
    public static void main(String[] arguments) throws Exception {
        Spark spark = new Spark(URI.create(arguments[0]));
        ExecutorService threads = Executors.newFixedThreadPool(Integer.parseInt(arguments[3]));
        List<Future<JsonNode>> records = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            String chat = JSON.readTree(line).path("chat_text").asText();
            records.add(threads.submit(() -> extract(spark, chat)));
        }
        try (BufferedWriter output = Files.newBufferedWriter(Path.of(arguments[2]))) {
            for (Future<JsonNode> record : records) {
                write(output, record.get());
            }
        }
        System.exit(0); // the client of HTTP goes on for a while otherwise
    }

    private static JsonNode extract(Spark spark, String chat) throws GeneralSecurityException, InterruptedException {
        while (true) {
            try {
                return JSON.readTree(spark.ask(PROMPT + chat));
            } catch (IllegalStateException | JsonProcessingException failed) {
                Thread.sleep(PAUSE);
            }
        }
    }

    private static void write(BufferedWriter output, JsonNode record) throws IOException {
        output.write(record.toString());
        output.newLine();
    }
}
