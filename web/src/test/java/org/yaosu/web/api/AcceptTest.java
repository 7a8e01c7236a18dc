package org.yaosu.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {

    private static final List<String> MEDIA = List.of("application/json", "text/event-stream");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "*/* | application/json", "* | application/json", "application/* | application/json", "text/* | text/event-stream",
            "text/event-stream | text/event-stream", "application/json, text/event-stream | application/json", "APPLICATION/JSON | application/json",
            "application/json;q=0.1, text/event-stream;q=0.9 | text/event-stream", "*/*;q=0.1, text/event-stream | text/event-stream",
            "application/json;q=0, */* | text/event-stream", "application/json;q=rubbish | application/json", "nonsense, application/json | application/json"})
    void whatTheCallerLikesBestIsGiven(String header, String media) {
        assertThat(Accept.of(header).best(MEDIA)).contains(media);
    }

    @Test
    void whoDoesNotSayReadsTheUsual() {
        assertThat(Accept.of(null).best(MEDIA)).contains("application/json");
    }

    @Test
    void whoReadsNothingThatThereIsGetsNothing() {
        assertThat(Accept.of("application/xml, image/*").best(MEDIA)).isEmpty();
    }
}
