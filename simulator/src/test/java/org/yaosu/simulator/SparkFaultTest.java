package org.yaosu.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yaosu.simulator.SparkAnswerTest.read;
import static org.yaosu.simulator.SparkAnswerTest.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class SparkFaultTest {

    private static final String HELLO = request("generalv3.5", "", "hello, world");

    private Simulator simulator;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorSettings.DEFAULT);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Client ask(Fault fault) {
        simulator.faults(FaultPlan.once(fault));
        return Client.ask(simulator.spark(), HELLO);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ALL, names = "CODE_.*")
    void everyCodeEndsTheCallWithItsFrame(Fault fault) throws Exception {
        List<JsonNode> frames = read(ask(fault).answered.get());

        JsonNode last = frames.get(frames.size() - 1);
        assertThat(last.at("/header/code").asInt()).isEqualTo(fault.code());
        assertThat(last.has("payload")).isFalse();
        assertThat(simulator.asked().get(0).answerCode()).isEqualTo(fault.code());
    }

    @Test
    void aSuspicionComesAfterTheWholeText() throws Exception {
        assertThat(SparkAnswerTest.text(read(ask(Fault.CODE_10019).answered.get()))).isEqualTo("hello, world");
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP", "DROP_FIRST", "CUT_1006"})
    void aConnectionCanBreakWithoutAClose(Fault fault) throws Exception {
        Client client = ask(fault);

        assertThat(client.closed.get()).isEqualTo(1006);
        assertThat(client.answered).isNotDone();
    }

    @Test
    void aConnectionCanCloseBeforeStatusTwo() throws Exception {
        Client client = ask(Fault.CUT_1000);

        assertThat(client.closed.get()).isEqualTo(1000);
        assertThat(client.frames).isNotEmpty();
        assertThat(client.answered).isNotDone();
    }

    @Test
    void garbageComesFirst() throws Exception {
        assertThat(ask(Fault.GARBAGE).first.get()).isEqualTo("upstream: {not json");
    }

    @Test
    void jsonOfAnotherShapeComesFirst() throws Exception {
        assertThat(ask(Fault.WRONG_SHAPE).first.get()).contains("\"header\":\"ok\"");
    }

    @Test
    void aBinaryFrameComesFirst() throws Exception {
        assertThat(ask(Fault.BINARY).binary.get()).isEqualTo(3);
    }

    @Test
    void theLastFrameCanComeTwice() throws Exception {
        simulator.faults(FaultPlan.once(Fault.DUPLICATE_LAST));
        Client client = Client.ask(simulator.spark().resolve("/v1.1/chat"), request("lite", "", "hello, world"));
        client.closed.get();

        List<String> frames = client.frames;
        assertThat(frames.get(frames.size() - 1)).isEqualTo(frames.get(frames.size() - 2)).contains("usage");
    }

    @Test
    void aTrickleSendsACharacterAFrame() throws Exception {
        simulator.faults(FaultPlan.once(Fault.TRICKLE));

        List<JsonNode> frames = read(Client.ask(simulator.spark(), request("generalv3.5", "", "abc")).answered.get());

        assertThat(frames).allMatch(frame -> frame.at("/payload/choices/text/0/content").asText().length() == 1).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"HANG", "STALL"})
    void aSilentServiceStaysOpenUntilTheClientGoes(Fault fault) {
        Client client = ask(fault);
        Await.until(() -> !simulator.asked().isEmpty());
        assertThat(simulator.open()).isEqualTo(1);
        assertThat(client.answered).isNotDone();

        client.abort();

        Await.until(() -> simulator.open() == 0);
    }

    @Test
    void everyThirdCallGoesWrongFromTheFirstOn() throws Exception {
        simulator.faults(FaultPlan.every(3, Fault.named("busy")));

        for (int i = 1; i <= 6; i++) {
            Client.ask(simulator.spark(), HELLO).answered.get();
        }

        assertThat(simulator.asked()).extracting(Asked::answerCode).containsExactly(0, 0, 10008, 0, 0, 10008);
    }

    @Test
    void aCallOverTheConcurrencyIsRefusedAndThePlaceComesBack() throws Exception {
        CountDownLatch thought = new CountDownLatch(1);
        SimulatorSettings settings = SimulatorSettings.DEFAULT.withConcurrency(1).withBrain(messages -> {
            try {
                thought.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "done";
        });
        try (Simulator narrow = Simulator.start(settings)) {
            Client first = Client.ask(narrow.spark(), HELLO);
            Await.until(() -> narrow.asked().size() == 1);
            Client.ask(narrow.spark(), HELLO).answered.get();
            thought.countDown();
            first.answered.get();
            Client.ask(narrow.spark(), HELLO).answered.get();

            assertThat(narrow.asked()).extracting(Asked::answerCode).containsExactly(0, 11203, 0);
        }
    }

    @Test
    void aSecondRequestBeforeTheAnswerIsRefused() throws Exception {
        Client client = ask(Fault.HANG).send(HELLO);

        assertThat(client.first.get()).contains("10007");
    }

    @Test
    void aCallOverTheRateIsRefused() throws Exception {
        SimulatorSettings settings = SimulatorSettings.DEFAULT.withRate(0.001);
        try (Simulator slow = Simulator.start(settings)) {
            Client.ask(slow.spark(), HELLO).answered.get();
            Client.ask(slow.spark(), HELLO).answered.get();

            assertThat(slow.asked()).extracting(Asked::answerCode).containsExactly(0, 11202);
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        SimulatorSettings taken = SimulatorSettings.DEFAULT.withPort(simulator.port());

        assertThatThrownBy(() -> Simulator.start(taken)).isInstanceOf(IOException.class).hasMessageContaining("port " + simulator.port());
    }

    @Test
    void anUnknownFaultListsTheKnownOnes() {
        assertThatThrownBy(() -> Fault.named("flood")).hasMessageContaining("flood").hasMessageContaining("drop");
        assertThat(Fault.named("11201")).isEqualTo(Fault.CODE_11201);
    }
}
