package org.yaosu.api.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialogueRequestTest {

    @ParameterizedTest
    @ValueSource(strings = {"Recommend", " RECOMMEND ", "\u3000recommend\n"})
    void aSubtrackIsTheSameInAnyCase(String subtrack) {
        assertThat(new DialogueRequest(subtrack, Map.of(), "", List.of(), List.of(), List.of()).subtrack()).isEqualTo(DialogueRequest.RECOMMEND);
    }
}
