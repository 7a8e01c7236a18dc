package org.yaosu.dialogue.command.answer;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.Rejection;
import org.yaosu.dialogue.command.FakeSkills;

/** Answers a file in a process of its own until it is stuck, so that it can be killed. */
public final class AnsweringChild {

    /** Far behind where tests stop before. */
    static final int STUCK = 30;

    private AnsweringChild() {
    }

    public static void main(String[] files) throws Exception {
        try (BegunAnswering begun = new Answering(Path.of(files[0]), Path.of(files[1]), DialogueOptions.DEFAULT, "", 1, false).begin()) {
            begun.run(line -> AnsweringFixture.answerer().apply(line), Optional.empty(), new BatchListener() {
                @Override
                public void progress(BatchProgress progress) {
                    if (progress.chats() == STUCK - 1) {
                        System.out.println("at row " + STUCK);
                        FakeSkills.awaitQuietly(new CountDownLatch(1));
                    }
                }

                @Override
                public void failure(Rejection rejection) {
                    throw new AssertionError(rejection.text());
                }
            });
        }
    }
}
