package org.yaosu.dialogue.service.format;

import static org.yaosu.api.dialogue.DialogueRequest.CHITCHAT;
import static org.yaosu.api.dialogue.DialogueRequest.KNOWLEDGE;
import static org.yaosu.api.dialogue.DialogueRequest.RECOMMEND;

import java.util.List;
import java.util.regex.Pattern;
import org.yaosu.api.dialogue.DialogueRequest;

/** Which skill is wanted: as the request says, otherwise what its fields tell. The rules hold for every row of the public corpora. */
final class Subtracks {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** How the utterance begins that starts a step of a goal. */
    private static final Pattern MARK = Pattern.compile("\\[\\s*\\d{1,3}\\s*].*", Pattern.DOTALL);

    /** How the knowledge-driven corpora begin the path of their goals. */
    private static final String START = "START";

    private Subtracks() {
    }

    /** @param request whose subtrack may have blanks in it, or be empty */
    static String of(DialogueRequest request) {
        String given = BLANKS.matcher(request.subtrack()).replaceAll("");
        return given.isEmpty() ? told(request) : given;
    }

    private static String told(DialogueRequest request) {
        if (request.goal().stream().anyMatch(Subtracks::starts)) {
            return KNOWLEDGE;
        }
        if (!request.goal().isEmpty() || !request.profile().isEmpty() || !request.situation().isBlank()
                || request.history().stream().anyMatch(turn -> MARK.matcher(turn).matches())) {
            return RECOMMEND;
        }
        return request.knowledge().isEmpty() ? CHITCHAT : KNOWLEDGE;
    }

    private static boolean starts(List<String> step) {
        return !step.isEmpty() && step.get(0).strip().equalsIgnoreCase(START);
    }
}
