package org.yaosu.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Role;
import org.yaosu.api.chat.Span;
import org.yaosu.api.chat.Turn;

class ContentTest {

    private static final String SOURCE = "甲：您好\n";
    private static final Turn TURN = turn("甲", Optional.empty());
    private static final Content CONTENT = content("1", SOURCE, List.of(TURN), Map.of());

    private static Turn turn(String speaker, Optional<Instant> time) {
        return new Turn(speaker, new Span(0, 1), "您好", new Span(2, 4), time);
    }

    private static Content content(String id, String source, List<Turn> turns, Map<String, Role> roles) {
        return Content.of(new Chat(id, source, turns, roles));
    }

    @Test
    void theIdIsNoPartOfIt() {
        assertThat(content("2", SOURCE, List.of(TURN), Map.of())).isEqualTo(CONTENT);
    }

    @Test
    void theTextIs() {
        assertThat(content("1", SOURCE + " ", List.of(TURN), Map.of())).isNotEqualTo(CONTENT);
    }

    @Test
    void theMessagesAre() {
        assertThat(content("1", SOURCE, List.of(), Map.of())).isNotEqualTo(CONTENT);
    }

    @Test
    void theSpeakersAre() {
        assertThat(content("1", SOURCE, List.of(turn("乙", Optional.empty())), Map.of())).isNotEqualTo(CONTENT);
    }

    @Test
    void theTimesAre() {
        assertThat(content("1", SOURCE, List.of(turn("甲", Optional.of(Instant.EPOCH))), Map.of())).isNotEqualTo(CONTENT);
    }

    @Test
    void theKnownRolesAreInAnyOrder() {
        Content both = content("1", SOURCE, List.of(TURN), Map.of("甲", Role.AGENT, "乙", Role.CUSTOMER));
        assertThat(both).isNotEqualTo(CONTENT).isNotEqualTo(content("1", SOURCE, List.of(TURN), Map.of("甲", Role.CUSTOMER, "乙", Role.AGENT)));
    }

    @Test
    void halvesOfCharactersAreToldApart() {
        assertThat(content("1", "\uD83D", List.of(), Map.of())).isNotEqualTo(content("1", "\uD83E", List.of(), Map.of()));
    }

    @Test
    void itIsTheSameInEveryProcess() {
        assertThat(content("1", "", List.of(), Map.of()).digest()).isEqualTo("af5570f5a1810b7af78caf4bc70a660f0df51e42baf91d4de5b2328de0e83dfc");
    }
}
