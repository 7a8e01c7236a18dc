package org.yaosu.web.api.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Role;
import org.yaosu.api.chat.Turn;
import org.yaosu.web.api.JsonBody;

class ChatTextTest {

    private static Chat read(String json) {
        return ChatText.read(JsonBody.object(json.getBytes(StandardCharsets.UTF_8)), () -> (id, text) -> new Chat(id, text, List.of(), Map.of()));
    }

    @Test
    void messagesArePlacesOfOneText() {
        Chat chat = read("{\"turns\": [{\"speaker\": \"客服\", \"text\": \"您好\"}, {\"speaker\": \"何琳\", \"text\": \"电话：138\\n小周：不是我\"}]}");

        assertThat(chat.source()).isEqualTo("客服：您好\n何琳：电话：138\n小周：不是我");
        assertThat(chat.turns()).extracting(Turn::speaker).containsExactly("客服", "何琳");
        assertThat(chat.turns()).allSatisfy(turn -> {
            assertThat(turn.span().of(chat.source())).isEqualTo(turn.text());
            assertThat(turn.label().of(chat.source())).isEqualTo(turn.speaker());
        });
    }

    @Test
    void rolesAndTimesAreKept() {
        Chat chat = read("{\"turns\": [{\"speaker\": \"何琳\", \"text\": \"在吗\", \"role\": \"customer\", \"time\": \"2026-03-01T09:00:00+08:00\"}]}");

        assertThat(chat.knownRoles()).containsEntry("何琳", Role.CUSTOMER);
        assertThat(chat.turns().get(0).time()).contains(Instant.parse("2026-03-01T01:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"turns\": [{\"speaker\": \"a\"}]} | turns[0].text: it is missing",
            "{\"turns\": [{\"text\": \"a\"}]} | turns[0].speaker: it is missing",
            "{\"turns\": [{\"speaker\": \"a\", \"text\": \"b\", \"time\": \"yesterday\"}]} | turns[0].time: ",
            "{\"turns\": [{\"speaker\": \"a\", \"text\": \"b\", \"role\": \"boss\"}]} | turns[0].role: it must be one of agent, customer, other",
            "{\"turns\": [{\"speaker\": \"a\", \"text\": \"b\", \"txt\": \"c\"}]} | turns[0]: txt is not known here",
            "{\"turns\": [{\"speaker\": \"a\\nb\", \"text\": \"b\"}]} | turns[0].speaker: it must be one line",
            "{\"turns\": []} | turns: nothing is said in it",
            "{\"text\": \"  \"} | text: nothing is said in it",
            "{\"text\": \"a\", \"turns\": []} | both text and turns",
            "{} | neither text nor turns"})
    void whatIsWrongIsNamed(String json, String words) {
        assertThatThrownBy(() -> read(json)).hasMessageContaining(words.strip());
    }

    @Test
    void aSpeakerIsOnOneSide() {
        assertThatThrownBy(() -> read("{\"turns\": [{\"speaker\": \"a\", \"text\": \"b\", \"role\": \"agent\"}, {\"speaker\": \"a\", \"text\": \"c\", \"role\": \"customer\"}]}"))
                .hasMessageContaining("turns[1].role");
    }
}
