package org.yaosu.dialogue.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaosu.chatfiles.OutputFile;
import org.yaosu.dialogue.command.score.DialogueScore;
import org.yaosu.dialogue.command.score.Pairs;
import org.yaosu.dialogue.command.score.ScoreJson;

/**
 * Scores replies.
 *
 * @param wish what somebody typed
 * @param services read right replies
 */
record Score(Wish wish, Services services) {

    Scored run() throws IOException {
        List<Path> files = wish.inputs();
        Optional<OutputFile> json = wish.jsonFile().map(OutputFile::new);
        if (json.isPresent()) {
            json.get().check(files.toArray(Path[]::new));
        }
        Pairs pairs = new Pairs(services.format());
        DialogueScore score = files.size() == 1 ? pairs.score(files.get(0)) : pairs.score(files.get(0), files.get(1));
        if (json.isPresent()) {
            json.get().write(output -> ScoreJson.write(score, output));
        }
        return new Scored(score, wish.jsonFile());
    }
}
