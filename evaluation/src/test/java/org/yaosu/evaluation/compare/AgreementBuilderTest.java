package org.yaosu.evaluation.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.yaosu.evaluation.compare.Sides.failed;
import static org.yaosu.evaluation.compare.Sides.line;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaosu.api.score.Agreement;
import org.yaosu.api.score.Agreement.Chats;
import org.yaosu.api.score.Agreement.Difference;
import org.yaosu.api.score.Agreement.Differing;
import org.yaosu.api.score.Agreement.Field;
import org.yaosu.api.score.IncomparableException;
import org.yaosu.evaluation.score.Records;

class AgreementBuilderTest {

    private static Agreement agreement(FakeRuns runs) throws IOException {
        return new AgreementBuilder(Records.scorer(), "characters").of(Sides.pairing(runs), Instant.EPOCH);
    }

    private static FakeRuns runs() {
        return new FakeRuns()
                .done(1, 0, 0, line(1, "c1", "名", "沈禾", "段", "一"), line(2, "c2", "名", "杜若", "事", "签合同"), line(3, "c3"), line(4, "c4"), failed(5))
                .done(2, 0, 0, line(1, "c1", "名", "沈禾", "段", "二"), line(2, "c2", "事", "合同"), line(3, "c3", "段", "一"), failed(4), failed(5));
    }

    @Test
    void chatsAreCountedByWhoHasRecords() throws IOException {
        assertThat(agreement(runs()).chats()).isEqualTo(new Chats(5, 3, 1, 0, 1));
    }

    @Test
    void aFieldTellsWhereBothSayTheSameAndWhoFillsIt() throws IOException {
        assertThat(agreement(runs()).fields()).extracting(Field::key).containsExactly("名", "类", "事", "段");
        assertThat(agreement(runs()).fields().get(0)).isEqualTo(new Field("名", 1, 2 / 3.0, 2 / 3.0, 1, 1, 0, 1));
        assertThat(agreement(runs()).fields().get(1)).isEqualTo(new Field("类", 2, 1, 1, 0, 0, 0, 3));
        assertThat(agreement(runs()).fields().get(3)).isEqualTo(new Field("段", 4, 1 / 3.0, 1 / 3.0, 1, 0, 1, 1));
    }

    @Test
    void freeTextsAreAlikeToTheDegreeOfTheirSimilarity() throws IOException {
        Field step = agreement(runs()).fields().get(2);

        assertThat(step.same()).isEqualTo(2 / 3.0);
        assertThat(step.alike()).isCloseTo((1 + 0.8 + 1) / 3, offset(1e-9));
    }

    @Test
    void theChatsThatDifferMostComeFirst() throws IOException {
        assertThat(agreement(runs()).differing()).extracting(Differing::number).containsExactly(1, 3, 2);
        assertThat(agreement(runs()).differing().get(0).id()).isEqualTo("c1");
        assertThat(agreement(runs()).differing().get(0).differences()).containsExactly(new Difference("段", List.of("一"), List.of("二")));
    }

    @Test
    void withoutAChatThatBothAnsweredThereIsNothingToCompare() {
        assertThatThrownBy(() -> agreement(new FakeRuns().done(1, 0, 0, line(1, "c1"), failed(2)).done(2, 0, 0, failed(1), line(2, "c2"))))
                .isInstanceOf(IncomparableException.class).hasMessageContaining("no chat in which both").hasMessageContaining("run 1: 1 chat without a record");
    }
}
