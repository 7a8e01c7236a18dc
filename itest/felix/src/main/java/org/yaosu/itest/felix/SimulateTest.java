package org.yaosu.itest.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.service.ServiceExtension;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.model.ProviderState;
import org.yaosu.api.model.Providers;
import org.yaosu.api.record.Answer;
import org.yaosu.api.record.Source;

/** {@code yaosu:simulate} in a shell, for somebody without an account. */
@ExtendWith(ServiceExtension.class)
@Timeout(60)
class SimulateTest {

    private static final List<String> SIMULATED = List.of("simulated-spark", "simulated-finetuned", "simulated-openai");

    @InjectService(timeout = 10_000)
    CommandProcessor shell;
    @InjectService(timeout = 10_000)
    Extractor extractor;
    @InjectService(timeout = 10_000)
    Providers providers;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private CommandSession session;
    private AutoCloseable simulation;

    @BeforeEach
    void simulate() throws Exception {
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        session = shell.createSession(new ByteArrayInputStream(new byte[0]), stream, stream);
        simulation = (AutoCloseable) session.execute("yaosu:simulate --port 0");
    }

    @AfterEach
    void end() throws Exception {
        simulation.close();
        session.close();
    }

    @Test
    void itsProvidersAreThereWhenTheCommandReturnsAndGoWithIt() throws Exception {
        assertThat(ids()).containsAll(SIMULATED);

        simulation.close();

        await().atMost(Duration.ofSeconds(20)).until(() -> ids().stream().noneMatch(SIMULATED::contains));
    }

    @Test
    void everyTemplateGetsTheFindersAnswersBackFromEveryProvider() {
        Extraction alone = extractor.extract(Chats.withEverything());

        for (String provider : SIMULATED) {
            for (String template : List.of("form", "reflect", "summary")) {
                Extraction asked = extractor.extract(Chats.withEverything(), new ExtractionOptions(Customers.ONE,
                        new ModelChoice(Optional.of(List.of(provider)), Optional.of(template), 1, Optional.empty())));

                assertThat(asked.model().outcome()).as("%s, %s", provider, template).isEqualTo(Outcome.ANSWERED);
                assertThat(texts(asked)).as("%s, %s", provider, template).isEqualTo(texts(alone));
                assertThat(asked.records().get(0).answer("基本信息-手机号码").orElseThrow().values().get(0).provenance().source()).isEqualTo(Source.MODEL);
            }
        }
    }

    @Test
    void noCommandOfTheShellShowsASecret() throws Exception {
        for (String command : List.of("scr:list", "scr:info org.yaosu.provider.spark.SparkProviders", "scr:info org.yaosu.provider.openai.OpenAiProviders",
                "lb", "headers", "inspect cap service")) {
            Object result = session.execute(command);
            if (result != null) {
                output.write(session.format(result, Converter.INSPECT).toString().getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(output.toString(StandardCharsets.UTF_8)).contains("org.yaosu.provider.spark").doesNotContain("demo-secret", "demo-password", "demo-key");
    }

    private List<String> ids() {
        return providers.providers().stream().map(ProviderState::id).toList();
    }

    private static List<List<String>> texts(Extraction extraction) {
        return extraction.records().get(0).answers().stream().map(Answer::texts).toList();
    }
}
