package {{package}};

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.record.Answer;
import org.yaosu.launcher.Platform;

/** The jar as it was built, in a running platform. */
class {{class}}IT {

    private static final String KEY = "{{key}}";
    private static final Path JAR = Path.of(System.getProperty("plugin.jar"));
    private static final Path DISTRIBUTION = Path.of(System.getProperty("yaosu.home"));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path home;

    @Test
    void theFieldIsInTheRecordsWhileItsJarIsInPlugins() throws Exception {
        Path jar = Files.copy(JAR, Files.createDirectories(home.resolve("plugins")).resolve("{{package}}.jar"));

        try (Platform platform = Platform.start(home, DISTRIBUTION)) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(answer(platform).map(Answer::texts)).contains(List.of("AB12")));

            Files.delete(jar);

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(answer(platform)).isEmpty());
        }
    }

    private static Optional<Answer> answer(Platform platform) {
        Chat chat = platform.transcripts().read("1", """
                客服小禾：您好，我是您的客服，请问有什么可以帮您？
                秦屿：你好，我的{{label}}是ＡＢ１２，怎么登记？
                """);
        return platform.extractor().extract(chat).records().get(0).answer(KEY);
    }
}
