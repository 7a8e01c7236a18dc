package org.yaosu.itest.load.chats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChatsTest {

    private static final int SOME = 5_000;

    @Test
    void noTwoNumbersGiveTheSameText() {
        assertThat(IntStream.range(0, SOME).mapToObj(Chats::chat).distinct()).hasSize(SOME);
    }

    @Test
    void theSameNumberGivesTheSameText() {
        assertThat(Chats.chat(17)).isEqualTo(Chats.chat(17));
    }

    @Test
    void chatsAreAsLongAsTheSamples() {
        assertThat(IntStream.range(0, SOME).mapToObj(Chats::chat).mapToInt(String::length).average().orElseThrow()).isBetween(800.0, 1200.0);
    }
}
