package org.yaosu.evaluation.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {

    private static final List<String> TEXTS = IntStream.range(0, 17).mapToObj(number -> "text " + number).toList();

    @Test
    void everyChatIsInOnePart() {
        assertThat(Folds.draw(TEXTS, 5, 1).parts().stream().flatMap(List::stream).sorted().toList())
                .isEqualTo(IntStream.range(0, 17).boxed().toList());
    }

    @Test
    void partsAreOfAlmostTheSameSize() {
        assertThat(Folds.draw(TEXTS, 5, 1).parts()).extracting(List::size).containsExactlyInAnyOrder(4, 4, 3, 3, 3);
    }

    @Test
    void whatIsLearnedFromHoldsNothingOfThePart() {
        Folds folds = Folds.draw(TEXTS, 5, 1);

        assertThat(folds.without(2)).hasSize(17 - folds.parts().get(2).size()).doesNotContainAnyElementsOf(folds.parts().get(2));
    }

    @Test
    void theSameTextIsInOnePart() {
        assertThat(Folds.draw(List.of("a", "b", " a\n", "c", "b", "d"), 3, 1).parts())
                .anySatisfy(part -> assertThat(part).contains(0, 2)).anySatisfy(part -> assertThat(part).contains(1, 4));
    }

    @Test
    void theSeedDecides() {
        assertThat(Folds.draw(TEXTS, 5, 1)).isEqualTo(Folds.draw(TEXTS, 5, 1)).isNotEqualTo(Folds.draw(TEXTS, 5, 2));
    }
}
