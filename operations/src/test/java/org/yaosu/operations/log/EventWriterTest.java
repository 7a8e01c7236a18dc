package org.yaosu.operations.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.yaosu.api.deploy.BundleVersion;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.watch.BundleSwapped;
import org.yaosu.api.watch.CallEnded;
import org.yaosu.api.watch.ChatExtracted;
import org.yaosu.api.watch.ProviderChanged;
import org.yaosu.api.watch.ProviderChanged.Change;
import org.yaosu.api.watch.WorkItem;

class EventWriterTest {

    private static final WorkItem WORK = new WorkItem(3, 17, Optional.of("群一"));
    private static final CallEnded CALL = new CallEnded("spark", WORK, Optional.of(Kind.BUSY), 2, Duration.ofMillis(700), Duration.ofMillis(20), new Usage(0, 0), 0, false);

    private final List<LogRecord> logged = new ArrayList<>();
    private final Logger logger = Logger.getAnonymousLogger();

    EventWriterTest() {
        logger.setLevel(Level.INFO);
        logger.setUseParentHandlers(false);
        logger.addHandler(new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry);
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing is open
            }
        });
    }

    private EventWriter writer() {
        return new EventWriter(logger, false, true);
    }

    @SuppressWarnings("unchecked") // an event has one parameter, and it is this
    private Map<String, Object> particulars() {
        return (Map<String, Object>) logged.get(0).getParameters()[0];
    }

    @Test
    void aCallIsLoggedWithItsParticulars() {
        writer().called(CALL);

        assertThat(logged.get(0).getMessage()).isEqualTo("model called {0}");
        assertThat(particulars()).containsEntry("run", 3L).containsEntry("chat", 17L).containsEntry("provider", "spark").containsEntry("attempt", 2)
                .containsEntry("outcome", "busy").containsEntry("duration_ms", 700L).containsEntry("waited_ms", 20L);
    }

    @Test
    void aChatIsNamedByItsPlaceUnlessMoreIsWanted() {
        writer().called(CALL);
        new EventWriter(logger, true, true).called(CALL);

        assertThat(particulars()).doesNotContainKey("chat_id");
        assertThat(logged.get(1).getParameters()[0]).asString().contains("chat_id=群一");
    }

    @Test
    void whatIsOutsideOfARunHasNone() {
        writer().extracted(new ChatExtracted(new WorkItem(0, 5, Optional.empty()), Optional.of(Outcome.ANSWERED), Duration.ofMillis(5), 1, 4));

        assertThat(particulars()).doesNotContainKey("run").containsEntry("chat", 5L).containsEntry("outcome", "answered").containsEntry("filled", 4);
    }

    @Test
    void aSwapIsLoggedWithBothVersions() {
        writer().swapped(new BundleSwapped(new BundleVersion("a", "1.0.0"), new BundleVersion("a", "2.0.0"), Duration.ofSeconds(1), Optional.of(Duration.ofMillis(3)), 0));

        assertThat(particulars()).containsEntry("from", "1.0.0").containsEntry("to", "2.0.0").containsEntry("outcome", "ok").containsEntry("drained_ms", 3L);
    }

    @Test
    void aProviderThatSomebodyMustMendIsLoggedSo() {
        writer().changed(new ProviderChanged("spark", "b 1", Change.RESTS, Optional.of(Kind.AUTH), Optional.of(Instant.MAX)));

        assertThat(logged.get(0).getMessage()).isEqualTo("provider rests {0}");
        assertThat(particulars()).containsEntry("outcome", "auth").containsEntry("until", "mended");
    }

    @Test
    void theEndOfARestIsToTheMillisecond() {
        writer().changed(new ProviderChanged("spark", "b 1", Change.RESTS, Optional.of(Kind.BUSY), Optional.of(Instant.parse("2026-03-04T05:06:07.123456789Z"))));

        assertThat(particulars()).containsEntry("until", "2026-03-04T05:06:07.123Z");
    }

    @Test
    void whereTheProcessIsACommandWhatComesAndGoesWithItIsNoNews() {
        EventWriter writer = new EventWriter(logger, false, false);
        for (Change change : new Change[] {Change.CAME, Change.WENT, Change.ANSWERS}) {
            writer.changed(new ProviderChanged("spark", "b 1", change, Optional.empty(), Optional.empty()));
        }

        assertThat(logged).extracting(LogRecord::getMessage).containsExactly("provider answers {0}");
    }
}
