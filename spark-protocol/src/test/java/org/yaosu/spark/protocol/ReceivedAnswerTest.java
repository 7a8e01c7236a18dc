package org.yaosu.spark.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaosu.api.model.ModelReply;
import org.yaosu.simulator.Asked;
import org.yaosu.simulator.Asked.Ended;
import org.yaosu.simulator.Fault;
import org.yaosu.simulator.FaultPlan;
import org.yaosu.simulator.Simulator;
import org.yaosu.simulator.SimulatorSettings;

@Timeout(30)
class ReceivedAnswerTest {

    private final BlockingQueue<Asked> ended = new LinkedBlockingQueue<>();
    private Simulator simulator;
    private SparkModelProvider provider;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorSettings.DEFAULT);
        simulator.onCall(ended::add);
        provider = new Setup(simulator.spark()).provider();
    }

    @AfterEach
    void stop() {
        provider.close();
        simulator.close();
    }

    private ModelReply ask(Consumer<ModelReply> received) {
        return provider.complete(Setup.ask("你好"), received).toCompletableFuture().join();
    }

    @Test
    void theAnswerIsHandedOverBeforeTheServiceHearsThatItHasArrived() {
        List<Optional<Asked>> meanwhile = new CopyOnWriteArrayList<>();

        ask(reply -> meanwhile.add(soon()));

        assertThat(meanwhile).containsExactly(Optional.empty());
    }

    /** The call, if it ends in the time that a service on this machine needs to hear of a close. */
    private Optional<Asked> soon() {
        try {
            return Optional.ofNullable(ended.poll(300, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thenTheServiceHearsOfIt() throws InterruptedException {
        ask(reply -> { });

        assertThat(ended.take().ended()).isEqualTo(Ended.TAKEN);
    }

    @Test
    void itIsHandedOverOnceAndIsWhatTheCallerGets() {
        simulator.faults(FaultPlan.once(Fault.DUPLICATE_LAST));
        List<ModelReply> handed = new CopyOnWriteArrayList<>();

        ModelReply reply = ask(handed::add);

        assertThat(handed).containsExactly(reply);
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP", "CUT_1000", "CODE_10014"})
    void anAnswerThatIsNotWholeIsNot(Fault fault) {
        simulator.faults(FaultPlan.once(fault));
        List<ModelReply> handed = new CopyOnWriteArrayList<>();

        assertThat(provider.complete(Setup.ask("你好"), handed::add).toCompletableFuture().handle((reply, failure) -> failure).join()).isNotNull();

        assertThat(handed).isEmpty();
    }

    @Test
    void whoBreaksOverItDoesNotBreakTheCall() throws InterruptedException {
        ModelReply reply = ask(whole -> {
            throw new IllegalArgumentException("the disk is full");
        });

        assertThat(reply.text()).isEqualTo("你好");
        assertThat(ended.take().ended()).isEqualTo(Ended.TAKEN);
    }
}
