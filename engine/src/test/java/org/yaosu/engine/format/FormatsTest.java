package org.yaosu.engine.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;
import org.yaosu.api.extract.BatchException;
import org.yaosu.engine.Leases;
import org.yaosu.lease.Lease;
import org.yaosu.lease.testing.FakeReference;

class FormatsTest {

    private final Formats<String> formats = new Formats<>("input format", String.class, Leases.NO_DRAIN);

    @Test
    void aNameIsChosenWhateverTheFilesExtension() {
        add("json", "json", "one", 0);
        add("lines", "jsonl", "two", 0);

        assertThat(formats.lease(Optional.of("lines"), Path.of("chats.json")).service()).isEqualTo("two");
    }

    @Test
    void withoutANameTheExtensionDecidesInAnyCase() {
        add("json", "json", "one", 0);
        add("lines", "jsonl", "two", 0);

        assertThat(formats.lease(Optional.empty(), Path.of("a/Chats.JSONL")).service()).isEqualTo("two");
        assertThat(formats.lease(Optional.empty(), Path.of("a/chats.v2.json")).service()).isEqualTo("one");
    }

    @Test
    void ofTwoForOneExtensionTheHigherRankingIsChosen() {
        add("plain", "json", "low", 0);
        add("better", "json", "high", 1);
        add("other", "json", "lower", -1);

        assertThat(formats.lease(Optional.empty(), Path.of("a.json")).service()).isEqualTo("high");
    }

    @Test
    void anUnknownNameListsTheKnownOnes() {
        add("lines", "jsonl", "two", 0);
        add("json", "json", "one", 0);

        assertThatThrownBy(() -> formats.lease(Optional.of("xml"), Path.of("a.json"))).isInstanceOf(BatchException.class)
                .hasMessage("there is no input format 'xml'; known: json, lines");
    }

    @Test
    void anUnknownExtensionNamesTheFileAndTheKnownOnes() {
        add("json", "json", "one", 0);

        assertThatThrownBy(() -> formats.lease(Optional.empty(), Path.of("a/chats"))).isInstanceOf(BatchException.class)
                .hasMessageContaining(Path.of("a/chats").toString()).hasMessageContaining("known: json");
    }

    @Test
    void theExtensionIsBehindADot() {
        add("json", "json", "one", 0);

        assertThatThrownBy(() -> formats.lease(Optional.empty(), Path.of("chatsjson"))).isInstanceOf(BatchException.class);
    }

    @Test
    void withNoFormatAtAllTheBundleIsAskedFor() {
        assertThatThrownBy(() -> formats.lease(Optional.empty(), Path.of("a.json"))).isInstanceOf(BatchException.class)
                .hasMessageContaining("no input format is installed");
    }

    @Test
    void aFormatThatLeftIsUnknown() {
        formats.set().remove(add("json", "json", "one", 0));

        assertThatThrownBy(() -> formats.lease(Optional.of("json"), Path.of("a.json"))).isInstanceOf(BatchException.class);
    }

    @Test
    void aFormatThatTakesAnotherNameIsFoundByThatOne() {
        FakeReference<String> reference = add("json", "json", "one", 0);

        formats.update(reference.set("yaosu.format.name", "contest"));

        assertThat(formats.lease(Optional.of("contest"), Path.of("a")).service()).isEqualTo("one");
        assertThatThrownBy(() -> formats.lease(Optional.of("json"), Path.of("a"))).hasMessageContaining("known: contest");
    }

    @Test
    void aFormatThatTakesAnotherNameIsWaitedForByItsStopStill() {
        FakeReference<String> reference = add("json", "json", "one", 0);
        Lease<String> file = formats.lease(Optional.of("json"), Path.of("a"));

        formats.update(reference.set("yaosu.format.name", "contest"));

        assertThat(formats.set().remove(reference).orElseThrow().uses().size()).isEqualTo(1);
        file.close();
    }

    private FakeReference<String> add(String name, String extension, String service, int ranking) {
        FakeReference<String> reference = new FakeReference<>(
                Map.of("yaosu.format.name", name, "yaosu.format.extension", extension, Constants.SERVICE_RANKING, ranking));
        formats.add(service, reference);
        return reference;
    }
}
