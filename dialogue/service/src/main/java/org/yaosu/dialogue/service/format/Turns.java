package org.yaosu.dialogue.service.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was said. The mark {@code [n]} of a goal's step stays, the name of who speaks goes, and a turn without words is none. */
final class Turns {

    /** The most turns; the public corpora have up to 24. */
    static final int MOST = 2000;

    private static final Pattern SPEAKER = Pattern.compile("(\\[\\s*\\d{1,3}\\s*])?\\s*(?:bot|user|机器人|用户)\\s*[:：]\\s*",
            Pattern.CASE_INSENSITIVE);

    private Turns() {
    }

    static List<String> of(JsonNode value) {
        JsonNode turns = Lists.unwrapped(value);
        Stream<String> texts = turns.isTextual() ? Texts.of(turns).lines() : Texts.all(Field.HISTORY, turns).stream();
        List<String> said = texts.map(Turns::turn).filter(turn -> !turn.isBlank()).toList();
        Field.HISTORY.atMost(MOST, said.size(), "turns");
        return said;
    }

    static String turn(String text) {
        String stripped = text.strip();
        Matcher speaker = SPEAKER.matcher(stripped);
        if (!speaker.lookingAt()) {
            return stripped;
        }
        String said = stripped.substring(speaker.end());
        return speaker.group(1) == null || said.isEmpty() ? said : speaker.group(1) + " " + said;
    }
}
