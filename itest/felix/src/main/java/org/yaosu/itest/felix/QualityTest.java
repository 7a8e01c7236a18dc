package org.yaosu.itest.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.ChatSource;
import org.yaosu.api.learn.Trainer;
import org.yaosu.api.record.Value;

/** How good what is shipped is, on the contest's labelled chats where they are at hand. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class QualityTest {

    private static final Pattern NUMBERS = Pattern.compile("([0-9.]+) of 36 points.*macro F1: ([0-9.]+)", Pattern.DOTALL);

    @InjectBundleContext
    BundleContext context;
    @InjectService(timeout = 10_000)
    Trainer trainer;
    @InjectService(timeout = 10_000)
    Extractor extractor;
    @InjectService(timeout = 10_000, filter = "(yaosu.format.name=contest-json)")
    ChatReader reader;
    @InjectService(timeout = 10_000)
    CommandProcessor shell;

    private Path labelled;

    @BeforeEach
    void data() {
        labelled = Path.of(context.getProperty("yaosu.itest.folder"), "../../../shared/data/contest/train.json").normalize();
        assumeTrue(Files.exists(labelled), "the contest's data is not at hand: " + labelled);
    }

    @ParameterizedTest
    @CsvSource({"score, 27.8, 0.40", "recall, 27, 0.47"})
    void onChatsThatWereNotLearnedFrom(String rule, double points, double macroF1) throws Exception {
        Matcher numbers = NUMBERS.matcher(command("yaosu:evaluate --rule " + rule + " " + labelled));

        assertThat(numbers.find()).isTrue();
        System.out.printf("cross-validation, rule %s: %s points, macro F1 %s%n", rule, numbers.group(1), numbers.group(2));
        assertThat(Double.parseDouble(numbers.group(1))).isGreaterThanOrEqualTo(points);
        assertThat(Double.parseDouble(numbers.group(2))).isGreaterThanOrEqualTo(macroF1);
    }

    @Test
    void everyAnswerPointsAtWordsOfTheChat() throws IOException {
        assertThat(chats()).allSatisfy(row -> assertThat(extractor.extract(row.chat()).records().get(0).answers()).allSatisfy(answer ->
                assertThat(answer.values()).allSatisfy(value -> assertThat(value.evidence()).as(answer.field().key()).isNotEmpty()
                        .allSatisfy(evidence -> assertThat(evidence.span().of(row.chat().source())).isEqualTo(evidence.text()).isNotBlank()))));
    }

    /** It has to be made anew where fields name other features. */
    @Test
    void whatIsShippedIsWhatTheCommandMakes() throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        trainer.train(chats()).write(made);

        assertThat(withoutTime(made.toString(StandardCharsets.UTF_8))).as("train it again as learning/README.md says").isEqualTo(withoutTime(shipped()));
    }

    @Test
    void whatIsShippedHoldsNoTextOfTheChats() throws IOException {
        String shipped = shipped();

        assertThat(chats()).allSatisfy(row -> row.chat().turns().forEach(turn -> {
            assertThat(shipped).doesNotContain("\"" + turn.speaker() + "\"");
            if (turn.text().length() > 8) {
                assertThat(shipped).doesNotContain(turn.text());
            }
        }));
    }

    private String shipped() throws IOException {
        Bundle bundle = Optional.ofNullable(context.getServiceReference(Trainer.class)).orElseThrow().getBundle();
        try (InputStream input = bundle.getResource("/default-model.json").openStream()) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String withoutTime(String model) {
        return model.replaceFirst("\"created\" : \"[^\"]*\"", "");
    }

    private List<ChatRow.Read> chats() throws IOException {
        List<ChatRow.Read> chats = new ArrayList<>();
        try (InputStream input = Files.newInputStream(labelled); ChatSource source = reader.open(input)) {
            for (Optional<ChatRow> row = source.next(); row.isPresent(); row = source.next()) {
                chats.add((ChatRow.Read) row.get());
            }
        }
        return chats;
    }

    private String command(String line) throws Exception {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        try (CommandSession session = shell.createSession(new ByteArrayInputStream(new byte[0]), nowhere, nowhere)) {
            return session.format(session.execute(line), Converter.INSPECT).toString();
        }
    }
}
