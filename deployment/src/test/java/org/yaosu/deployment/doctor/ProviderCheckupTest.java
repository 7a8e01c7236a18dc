package org.yaosu.deployment.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaosu.api.deploy.Complaint;
import org.yaosu.api.deploy.Complaint.Severity;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.model.ProviderCheck;
import org.yaosu.api.model.ProviderState;
import org.yaosu.api.model.ProviderState.Rest;
import org.yaosu.api.model.Providers;

class ProviderCheckupTest {

    @Test
    void aProviderThatRestsAfterFailuresIsAWarningWithTheWayBack() {
        Rest rest = new Rest(Instant.now().plusSeconds(90), "the service is busy");

        assertThat(complaints(List.of("a"), state("a", rest, null))).singleElement().satisfies(complaint -> {
            assertThat(complaint.severity()).isEqualTo(Severity.WARNING);
            assertThat(complaint.problem()).contains("left alone for another", "the service is busy");
            assertThat(complaint.remedy()).contains("'check a'");
        });
    }

    @Test
    void aRefusedAccountIsAnErrorWhereTheProviderIsChosen() {
        Rest refused = new Rest(Instant.MAX, "the quota is used up");

        assertThat(complaints(List.of("a"), state("a", refused, null))).singleElement().extracting(Complaint::severity).isEqualTo(Severity.ERROR);
        assertThat(complaints(List.of(), state("a", refused, null))).singleElement().extracting(Complaint::severity).isEqualTo(Severity.WARNING);
    }

    @Test
    void aMissingKeyIsANoteUntilTheProviderIsChosen() {
        assertThat(complaints(List.of(), state("a", null, "no key"))).singleElement().extracting(Complaint::severity).isEqualTo(Severity.NOTE);
        assertThat(complaints(List.of("a"), state("a", null, "no key"))).singleElement().extracting(Complaint::severity).isEqualTo(Severity.ERROR);
    }

    @Test
    void aChoiceThatIsNotInServiceGetsTheNameThatWasMeant() {
        assertThat(complaints(List.of("sparkmax"), state("spark-max", null, null))).singleElement().satisfies(complaint -> {
            assertThat(complaint.severity()).isEqualTo(Severity.ERROR);
            assertThat(complaint.remedy()).startsWith("do you mean spark-max?");
        });
    }

    @Test
    void aProviderThatIsReadyIsNoMatter() {
        assertThat(complaints(List.of("a"), state("a", null, null))).isEmpty();
    }

    private static ProviderState state(String id, Rest rest, String problem) {
        return new ProviderState(id, "model", "org.example 1.0.0", true, 8192, 0, 1, 0, 0, 0, Map.of(), new Usage(0, 0), 0,
                Optional.ofNullable(rest), Optional.ofNullable(problem), 1);
    }

    private static List<Complaint> complaints(List<String> used, ProviderState state) {
        return new ProviderCheckup(new Providers() {
            @Override
            public List<ProviderState> providers() {
                return List.of(state);
            }

            @Override
            public void use(List<String> ids) {
                throw new AssertionError("the doctor changes nothing");
            }

            @Override
            public void useConfigured() {
                throw new AssertionError("the doctor changes nothing");
            }

            @Override
            public List<String> used() {
                return used;
            }

            @Override
            public ProviderCheck check(String id, Duration timeLimit) {
                throw new AssertionError("the doctor asks nobody outside");
            }
        }).complaints();
    }
}
