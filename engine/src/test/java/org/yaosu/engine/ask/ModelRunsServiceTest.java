package org.yaosu.engine.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.Spending;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.Message.Author;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelPrompt;
import org.yaosu.api.model.ModelWish;
import org.yaosu.api.run.ModelRun;
import org.yaosu.api.run.ModelRunOrder;
import org.yaosu.api.run.ProviderSpend;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunEvent;
import org.yaosu.api.run.RunState;
import org.yaosu.engine.Leases;
import org.yaosu.engine.Settings;
import org.yaosu.engine.call.Calls;
import org.yaosu.engine.call.FakeProvider;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.interview.Interviewers;
import org.yaosu.engine.journal.Journal;
import org.yaosu.engine.prompt.template.FormTemplate;

@Timeout(60)
class ModelRunsServiceTest {

    private static final ModelPrompt QUESTION = question("今天天气怎么样？");
    private static final Path INPUT = Path.of("dialogues.jsonl").toAbsolutePath();
    private static final Path OUTPUT = Path.of("replies.txt").toAbsolutePath();
    /** What a call of the fake provider costs: 100 tokens at 1 and 10 at 2 a thousand. */
    private static final double COST = 0.12;

    @TempDir
    Path data;

    private final Calls calls = new Calls();
    private final FakeProvider priced = new FakeProvider();
    private final Interviewer interviewer = new Interviewer(new Settings(Map.of()), calls.registry(), Leases.NO_DRAIN);
    private final ModelsService models = new ModelsService(interviewer);
    private Journal journal;
    private ModelRunsService runs;

    @BeforeEach
    void start() {
        Interviewers.add(interviewer, "form", new FormTemplate());
        calls.add(priced, "priced", Map.of("prompt.price", 1.0, "completion.price", 2.0));
        calls.add(new FakeProvider(), "free", Map.of());
        journal = new Journal(data);
        runs = new ModelRunsService(models, interviewer, journal);
    }

    @AfterEach
    void stop() throws InterruptedException {
        models.deactivate();
        journal.close();
    }

    @Test
    void whatARunCostShowsAmongTheRuns() throws IOException {
        try (ModelRun run = runs.begin(order(Spending.DEFAULT, "priced"))) {
            run.ask(QUESTION, wish());
            run.ask(question("明天呢？"), wish());
            assertThat(run.spent()).isEqualTo(2 * COST);
            run.done("2 dialogues were answered");
        }

        assertThat(journal.list(Long.MAX_VALUE, Integer.MAX_VALUE)).singleElement().extracting(Run::id, Run::state, Run::input, Run::output, Run::cost)
                .containsExactly(1L, RunState.DONE, INPUT, OUTPUT, 2 * COST);
        assertThat(journal.report(1).providers()).singleElement().extracting(ProviderSpend::provider, ProviderSpend::calls).containsExactly("priced", 2L);
        assertThat(journal.report(1).events()).extracting(RunEvent::what).contains("begun by 'dialogue answer'", "2 dialogues were answered");
    }

    @Test
    void whatWasAskedBeforeIsNotPaidAgain() throws IOException {
        ask(Spending.DEFAULT);
        ask(Spending.DEFAULT);

        assertThat(priced.requests()).hasSize(1);
        assertThat(journal.report(2).providers()).singleElement().extracting(ProviderSpend::calls, ProviderSpend::cached, ProviderSpend::cost).containsExactly(0L, 1L, 0.0);
    }

    @Test
    void whoWantsItAskedAfreshHasIt() throws IOException {
        ask(Spending.DEFAULT);
        ask(new Spending(OptionalDouble.empty(), true));

        assertThat(priced.requests()).hasSize(2);
    }

    @Test
    void theBudgetIsKept() throws IOException {
        try (ModelRun run = runs.begin(order(new Spending(OptionalDouble.of(0.3), false), "priced"))) {
            run.ask(QUESTION, wish());
            assertThat(run.exhausted()).isFalse();

            ModelException spent = catchThrowableOfType(ModelException.class, () -> run.ask(question("明天呢？"), wish()));

            assertThat(spent.kind()).isEqualTo(Kind.QUOTA);
            assertThat(spent).hasMessageContaining("the budget of 0.3000");
            assertThat(run.exhausted()).isTrue();
            assertThat(priced.requests()).hasSize(1);
        }
    }

    @Test
    void withoutAPriceNoBudgetCanBeKept() {
        assertThatThrownBy(() -> runs.begin(order(new Spending(OptionalDouble.of(1), false), "free")))
                .isInstanceOf(BatchException.class).hasMessageContaining("no budget can be kept");
    }

    @Test
    void aRunOfAProviderThatNobodyKnowsDoesNotBegin() throws IOException {
        assertThatThrownBy(() -> runs.begin(order(Spending.DEFAULT, "frist"))).isInstanceOf(BatchException.class).hasMessageContaining("no provider frist");
        assertThat(journal.list(Long.MAX_VALUE, Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void aRunThatEndsBeforeItIsDoneWasInterrupted() throws IOException {
        runs.begin(order(Spending.DEFAULT, "priced")).close();

        assertThat(journal.list(Long.MAX_VALUE, Integer.MAX_VALUE)).singleElement().extracting(Run::state).isEqualTo(RunState.INTERRUPTED);
    }

    @Test
    void whoNamesNobodyAsksThoseOfTheOrder() throws IOException {
        calls.registry().use(List.of("free"));
        try (ModelRun run = runs.begin(order(Spending.DEFAULT, "priced"))) {
            assertThat(run.askable(Optional.empty())).containsExactly("priced");
            assertThat(run.ask(QUESTION, wish()).provider()).isEqualTo("priced");
        }
    }

    /** One run with one question. */
    private void ask(Spending spending) throws IOException {
        try (ModelRun run = runs.begin(order(spending, "priced"))) {
            run.ask(QUESTION, wish());
            run.done("1 dialogue was answered");
        }
    }

    private static ModelPrompt question(String text) {
        return window -> List.of(new Message(Author.USER, text));
    }

    private static ModelWish wish() {
        return new ModelWish(Optional.empty(), OptionalDouble.empty(), OptionalInt.of(100), Duration.ofSeconds(50));
    }

    private static ModelRunOrder order(Spending spending, String provider) {
        return new ModelRunOrder("dialogue answer", INPUT, OUTPUT, Optional.of(List.of(provider)), spending);
    }
}
