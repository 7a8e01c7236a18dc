package org.yaosu.itest.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The README says the same in English and in Chinese, as far as a machine can tell. */
class ReadmeTest {

    private static final String ENGLISH = "README.md";
    private static final String CHINESE = "README.zh-CN.md";

    private Markdown english;
    private Markdown chinese;

    @BeforeEach
    void read() throws IOException {
        english = Markdown.read(Image.workspace().resolve(ENGLISH));
        chinese = Markdown.read(Image.workspace().resolve(CHINESE));
    }

    @Test
    void theirSectionsAreTheSame() {
        assertThat(chinese.headings()).isEqualTo(english.headings());
    }

    @Test
    void theirTablesHaveTheSameRows() {
        assertThat(chinese.tables()).isEqualTo(english.tables());
    }

    @Test
    void theirCodeIsTheSameButForComments() {
        assertThat(chinese.code()).isEqualTo(english.code());
    }

    @Test
    void theyNameTheSameCommandsFilesAndSettings() {
        assertThat(chinese.spans()).isEqualTo(english.spans());
    }

    @Test
    void theyLeadToEachOtherAndToTheSamePlaces() {
        Set<String> elsewhere = english.links();
        Set<String> there = chinese.links();

        assertThat(elsewhere.remove(CHINESE)).isTrue();
        assertThat(there.remove(ENGLISH)).isTrue();
        assertThat(there).isEqualTo(elsewhere);
    }

    @Test
    void linksWithinThemLeadSomewhere() {
        assertThat(english.lost()).isEmpty();
        assertThat(chinese.lost()).isEmpty();
    }
}
