package org.yaosu.shell.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.felix.service.command.Converter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.extract.Privacy;
import org.yaosu.api.extract.Spending;
import org.yaosu.shell.GogoSession;
import org.yaosu.shell.OwnTime;

class ExtractCommandTest {

    private final FakeExtractor engine = new FakeExtractor();
    private final ExtractCommand command = new ExtractCommand(new Attendance(new OwnTime()));
    private final GogoSession gogo = new GogoSession("").with("extract", command);
    private final Path here = gogo.session.currentDir();

    @BeforeEach
    void bind() {
        command.current = engine;
    }

    @AfterEach
    void close() {
        gogo.close();
    }

    @Test
    void whatIsSaidIsWhatIsAsked() throws Exception {
        gogo.session.execute("yaosu:extract data/chats.json -o out.jsonl --provider a,b --samples 3 --privacy mask --budget 12.50 --fresh");

        assertThat(engine.asked.input()).isEqualTo(here.resolve("data/chats.json"));
        assertThat(engine.asked.output()).isEqualTo(here.resolve("out.jsonl"));
        assertThat(engine.asked.options().model().providers()).contains(List.of("a", "b"));
        assertThat(engine.asked.options().model().samples()).isEqualTo(3);
        assertThat(engine.asked.options().model().privacy()).contains(Privacy.MASK);
        assertThat(engine.asked.spending()).isEqualTo(new Spending(OptionalDouble.of(12.5), true));
    }

    @Test
    void whatIsNotSaidIsLeftToTheEngine() throws Exception {
        gogo.session.execute("yaosu:extract data/chats.json");

        assertThat(engine.asked.output()).isEqualTo(here.resolve("chats.submit.json"));
        assertThat(engine.asked.reader()).isEmpty();
        assertThat(engine.asked.options().model().providers()).isEmpty();
        assertThat(engine.asked.spending()).isEqualTo(Spending.DEFAULT);
    }

    @Test
    void aDryRunTellsWhatItWouldTakeAndCarriesNothingOut() throws Exception {
        Object result = gogo.session.execute("yaosu:extract chats.json --provider slow --dry-run");

        assertThat(engine.carriedOut).isFalse();
        assertThat(new BatchRendering().format(result, Converter.INSPECT, null).toString().lines()).containsExactly(
                here.resolve("chats.json") + " would take, were it extracted:",
                "  chats            15, 1 of them cannot be read",
                "  calls            14, and 3 answered before",
                "  characters sent  52000",
                "  tokens in/out    about 30000/4200",
                "  cost             about 1.50",
                "  time             unknown: no call of slow was measured yet",
                "prices are yours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "NaN", "Infinity", "1e999", "much", "1d"})
    void aBudgetThatIsNoAmountIsWrongUse(String word) {
        assertThatThrownBy(() -> gogo.session.execute("yaosu:extract chats.json --budget " + word))
                .hasMessageStartingWith("extract --budget " + word + ": it must be a number, 0 or more");
        assertThat(engine.asked).isNull();
    }

    @Test
    void aBudgetOfNothingIsOne() {
        assertThat(Budget.of("extract", "0")).hasValue(0);
    }

    @Test
    void withoutAnEngineTheCommandSaysSo() {
        command.current = null;
        assertThatThrownBy(() -> gogo.session.execute("yaosu:extract chats.json")).hasMessageContaining("there is no engine");
        assertThat(Optional.ofNullable(engine.asked)).isEmpty();
    }
}
