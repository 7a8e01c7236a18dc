package org.yaosu.dialogue.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.yaosu.chatfiles.OutputFile;
import org.yaosu.dialogue.command.human.Ranking;
import org.yaosu.dialogue.command.human.RankingJson;
import org.yaosu.dialogue.command.human.Ratings;

/**
 * Ranks teams.
 *
 * @param wish what somebody typed
 */
record Human(Wish wish) {

    Ranked run() throws IOException {
        Path ratings = wish.inputs().get(0);
        Optional<OutputFile> json = wish.jsonFile().map(OutputFile::new);
        if (json.isPresent()) {
            json.get().check(ratings);
        }
        Ranking ranking = Ratings.rank(ratings);
        if (json.isPresent()) {
            json.get().write(output -> RankingJson.write(ranking, output));
        }
        return new Ranked(ranking, wish.jsonFile());
    }
}
