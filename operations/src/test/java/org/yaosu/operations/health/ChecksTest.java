package org.yaosu.operations.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.Result.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.model.ProviderState;
import org.yaosu.operations.FakeProviders;

class ChecksTest {

    private @TempDir Path folder;

    private static Result provider(Optional<ProviderState.Rest> rest, Optional<String> problem) {
        ProviderState state = new ProviderState("spark", "m", "b 1", true, 0, 0, 8, 0, 1, 0, Map.of(), new Usage(0, 0), 0, rest, problem, 4, 2);
        return new ProviderCheck("spark", () -> new FakeProviders(List.of(state))).execute();
    }

    @Test
    void aProviderThatCanBeAskedIsFine() {
        assertThat(provider(Optional.empty(), Optional.empty()).getStatus()).isEqualTo(Status.OK);
    }

    @Test
    void aProviderThatRestsIsAWarning() {
        Result result = provider(Optional.of(new ProviderState.Rest(Instant.MAX, "its key is refused")), Optional.empty());

        assertThat(result.getStatus()).isEqualTo(Status.WARN);
        assertThat(result.toString()).contains("until somebody mends it", "its key is refused");
    }

    @Test
    void theEndOfARestIsToTheMillisecond() {
        Instant end = Instant.parse("2026-03-04T05:06:07.123456789Z");

        assertThat(provider(Optional.of(new ProviderState.Rest(end, "it is busy")), Optional.empty()).toString()).contains("until 2026-03-04T05:06:07.123Z: it is busy");
    }

    @Test
    void aProviderThatCannotAnswerAsItIsSetIsCritical() {
        assertThat(provider(Optional.empty(), Optional.of("no key")).getStatus()).isEqualTo(Status.CRITICAL);
    }

    @Test
    void aDiskWithRoomIsFineAndOneWithoutAWarning() {
        assertThat(new DiskCheck(Optional.of(folder.resolve("not/there/yet")), 0).execute().getStatus()).isEqualTo(Status.OK);

        Result warning = new DiskCheck(Optional.of(folder), Integer.MAX_VALUE).execute();
        assertThat(warning.getStatus()).isEqualTo(Status.WARN);
        assertThat(warning.toString()).contains("for the data folder").doesNotContain(folder.toString());
    }

    @Test
    void aSettingThatMakesNoSenseIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DiskCheck(Optional.empty(), -1)).withMessageContaining("diskFree");
    }
}
