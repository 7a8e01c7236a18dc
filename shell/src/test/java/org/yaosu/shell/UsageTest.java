package org.yaosu.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.junit.jupiter.api.Test;
import org.yaosu.api.extract.Customers;

class UsageTest {

    private final Usage usage = Usage.of("new", new NewExample()).orElseThrow();

    /** Its name is a word of Java's own; it is given one of several words, and any others. */
    public static final class NewExample {

        @Descriptor("start something")
        public void _new(@Parameter(names = "--key", absentValue = "") @Descriptor("what it is called") String key,
                @Descriptor("which") Customers kind, @Descriptor("where to") String dir) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void aCommandThatIsAWordOfJavaHasAMethodWithAnUnderscore() {
        assertThat(usage.line()).isEqualTo("new KIND DIR [--key KEY]");
    }

    @Test
    void optionsAndTheirValuesTakeNoPlace() {
        assertThat(List.of(usage.argument(List.of()), usage.argument(List.of("--key", "k")), usage.argument(List.of("one", "--key", "k"))))
                .extracting(argument -> argument.orElseThrow().value()).containsExactly("KIND", "KIND", "DIR");
        assertThat(usage.argument(List.of("one", "here"))).isEmpty();
    }

    @Test
    void aWordInAPlaceIsOneOfItsKind() {
        assertThatThrownBy(() -> new Words(usage).checked(List.of("two", "here")))
                .hasMessageStartingWith("new does not know KIND two; it is one of one, all");
    }
}
