package {{package}};

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.extract.ModelWork;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.launcher.Platform;

/** The jar as it was built, in a running platform, with a service on this machine behind it. */
class {{class}}IT {

    private static final String ID = "{{name}}";
    private static final ExtractionOptions ASK_IT = new ExtractionOptions(Customers.ONE,
            new ModelChoice(Optional.of(List.of(ID)), Optional.empty(), 0, Optional.empty()));
    private static final Path JAR = Path.of(System.getProperty("plugin.jar"));
    private static final Path DISTRIBUTION = Path.of(System.getProperty("yaosu.home"));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path home;

    @Test
    void theProviderAnswersWhileItsJarIsInPlugins() throws Exception {
        Path jar = Files.copy(JAR, Files.createDirectories(home.resolve("plugins")).resolve("{{package}}.jar"));
        try (TestService service = TestService.answering(200, "{\"基本信息-姓名\": \"秦屿\"}")) {
            Files.writeString(Files.createDirectories(home.resolve("conf")).resolve({{class}}.PID + "-test.cfg"),
                    "yaosu.provider.id = " + ID + "\nurl = " + service.url() + "\n");

            try (Platform platform = Platform.start(home, DISTRIBUTION)) {
                await().atMost(PATIENCE).untilAsserted(() -> assertThat(inService(platform)).hasSize(1));
                assertThat(platform.extractor().extract(chat(platform), ASK_IT).model())
                        .satisfies(model -> assertThat(model.troubles()).isEmpty())
                        .extracting(ModelWork::provider).isEqualTo(ID);

                Files.delete(jar);

                await().atMost(PATIENCE).untilAsserted(() -> assertThat(inService(platform)).isEmpty());
            }
        }
    }

    private static Collection<ServiceReference<ModelProvider>> inService(Platform platform) throws InvalidSyntaxException {
        return platform.context().getServiceReferences(ModelProvider.class, "(yaosu.provider.id=" + ID + ")");
    }

    private static Chat chat(Platform platform) {
        return platform.transcripts().read("1", """
                客服小禾：您好，我是您的客服，请问怎么称呼您？
                秦屿：你好，我叫秦屿，想问一下你们的标准版多少钱？
                """);
    }
}
