package org.yaosu.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaosu.simulator.SparkAnswerTest.request;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaosu.simulator.Asked.Ended;

@Timeout(20)
class EndedCallTest {

    private static final String QUESTION = request("generalv3.5", "", "hello, this takes a few frames");

    private final BlockingQueue<Asked> ended = new LinkedBlockingQueue<>();
    private Simulator simulator;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorSettings.DEFAULT);
        simulator.onCall(ended::add);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void anAnswerAfterWhichTheClientClosesNormallyIsTaken() throws Exception {
        Client client = Client.ask(simulator.spark(), QUESTION);
        client.answered.get();
        client.close();

        assertThat(ended.take().ended()).isEqualTo(Ended.TAKEN);
    }

    @Test
    void anAnswerOfAModelThatClosesByItselfIsTakenWhenTheClientClosesToo() throws Exception {
        Client.ask(simulator.spark().resolve("/v1.1/chat"), request("lite", "", "hello")).closed.get();

        assertThat(ended.take().ended()).isEqualTo(Ended.TAKEN);
    }

    @Test
    void anAnswerAfterWhichTheConnectionBreaksIsLost() throws Exception {
        Client client = Client.ask(simulator.spark(), QUESTION);
        client.answered.get();
        client.abort();

        assertThat(ended.take().ended()).isEqualTo(Ended.LOST);
    }

    @Test
    void aClientThatClosesBeforeTheLastFrameHasNotTakenTheAnswer() throws Exception {
        simulator.faults(FaultPlan.once(Fault.STALL));
        Client client = Client.ask(simulator.spark(), QUESTION);
        client.first.get();
        client.close();

        assertThat(ended.take().ended()).isEqualTo(Ended.LOST);
    }

    @Test
    void whoAsksFurtherHasTakenWhatCameBefore() throws Exception {
        Client client = Client.ask(simulator.spark(), QUESTION);
        client.answered.get();
        client.send(QUESTION);

        assertThat(ended.take().ended()).isEqualTo(Ended.TAKEN);
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP", "CUT_1000", "CUT_1006"})
    void anAnswerThatIsNotWholeIsLost(Fault fault) throws Exception {
        simulator.faults(FaultPlan.once(fault));
        Client.ask(simulator.spark(), QUESTION);

        assertThat(ended.take().ended()).isEqualTo(Ended.LOST);
    }

    @ParameterizedTest
    @EnumSource(names = {"CODE_11202", "CODE_10014", "BAD_GATEWAY"})
    void anErrorIsARefusal(Fault fault) throws Exception {
        simulator.faults(FaultPlan.once(fault));
        if (fault == Fault.BAD_GATEWAY) {
            Client.refused(Client.sign(simulator.spark(), Account.DEMO, Instant.now()));
        } else {
            Client.ask(simulator.spark(), QUESTION);
        }

        assertThat(ended.take().ended()).isEqualTo(Ended.REFUSED);
    }

    @Test
    void aBrainThatFailsIsARefusalWithItsCode() throws Exception {
        SimulatorSettings settings = SimulatorSettings.DEFAULT.withBrain(messages -> {
            throw new IllegalStateException("no idea");
        });
        try (Simulator broken = Simulator.start(settings)) {
            broken.onCall(ended::add);
            Client.ask(broken.spark(), QUESTION).closed.get();

            assertThat(ended.take()).returns(Ended.REFUSED, Asked::ended).returns(10012, Asked::answerCode);
        }
    }

    @Test
    void overHttpAResponseWrittenWholeIsTaken() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(simulator.openai()).header("Authorization", "Bearer " + Account.DEMO.apiPassword())
                .POST(BodyPublishers.ofString("{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"hello\"}]}")).build();
        Client.HTTP.send(request, BodyHandlers.ofString());

        assertThat(ended.take().ended()).isEqualTo(Ended.TAKEN);
    }

    @Test
    void whatHasEndedIsRememberedAsSuch() throws Exception {
        Client client = Client.ask(simulator.spark(), QUESTION);
        client.answered.get();
        assertThat(simulator.asked()).extracting(Asked::ended).containsExactly(Ended.UNDER_WAY);
        client.close();
        ended.take();

        assertThat(simulator.asked()).extracting(Asked::ended).containsExactly(Ended.TAKEN);
    }
}
