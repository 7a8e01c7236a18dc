package org.yaosu.evaluation.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yaosu.evaluation.compare.Sides.line;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.score.Agreement;
import org.yaosu.api.score.Agreement.Chats;
import org.yaosu.api.score.Agreement.Difference;
import org.yaosu.api.score.IncomparableException;
import org.yaosu.api.score.RunSpending;
import org.yaosu.evaluation.score.CharacterSimilarity;
import org.yaosu.evaluation.score.FormOnly;

class ComparisonsServiceTest {

    private final FakeRuns runs = new FakeRuns()
            .done(1, 0.5, 0, line(1, "c1", "名", "沈禾", "段", "一"), line(2, "c2", "名", "沈禾"))
            .done(2, 0, 0, line(1, "c1", "名", "沈禾"), line(2, "c2", "名", "杜若"))
            .done(3, 0, 0, line(1, "c1"))
            .done(4, 0, 0, line(1, "1", "名", "沈禾"))
            .done(5, 0, 0, line(1, "1", "名", "沈禾"));
    private final ComparisonsService service = new ComparisonsService(new FormOnly(), runs, new CharacterSimilarity(), Sides.SCRATCH,
            Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC));

    @Test
    void itTellsWhereTwoRunsAgree() throws IOException {
        Agreement agreement = service.compare(1, 2);

        assertThat(agreement.title()).isEqualTo(new Agreement.Title("run 1", "run 2", "2026-03-01T08:00:00Z"));
        assertThat(agreement.chats()).isEqualTo(new Chats(2, 2, 0, 0, 0));
        assertThat(agreement.differing()).flatExtracting(Agreement.Differing::differences)
                .contains(new Difference("名", List.of("沈禾"), List.of("杜若")));
        assertThat(agreement.spending()).extracting(RunSpending::cost).containsExactly(0.5, 0.0);
    }

    @Test
    void aRunThatIsNotThereIsToldAsTheJournalTellsIt() {
        assertThatThrownBy(() -> service.compare(1, 99)).isInstanceOf(BatchException.class).hasMessage("there is no run 99");
    }

    @Test
    void runsOfOtherChatsAreNotCompared() {
        assertThatThrownBy(() -> service.compare(1, 3)).isInstanceOf(IncomparableException.class)
                .hasMessageContaining("not of the same chats: run 1 has 2 chats and run 3 has 1");
    }

    @Test
    void notesNameFilesWithoutTheirFolders() throws IOException {
        assertThat(service.compare(4, 5).notes()).anyMatch(note -> note.endsWith("run 4 read 4.json, run 5 5.json")).noneMatch(note -> note.contains("/in"));
    }

    @Test
    void nothingOfTheRecordsIsLeftOnDisk() throws IOException {
        service.compare(1, 2);

        assertThat(runs.written).hasSize(2).allSatisfy(file -> assertThat(Files.exists(file.getParent())).isFalse());
    }
}
