package org.yaosu.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {

    private final GogoSession gogo = new GogoSession("").with("example", new ExampleCommand());

    @AfterEach
    void close() {
        gogo.close();
    }

    private Object run(String... words) throws Exception {
        return new Commands(gogo.session).get("example").execute(gogo.session, new ArrayList<>(List.of(words)));
    }

    @Test
    void wordsReachTheCommandAsTheyAre() throws Exception {
        assertThat(run("my $HOME 'chat'.json", "-o", "out; (x) 中文.json"))
                .isEqualTo("my $HOME 'chat'.json|out; (x) 中文.json|ONE|false|here");
    }

    @Test
    void optionsMayStandAnywhereAndTakeTheirValueBehindAnEqualsSign() throws Exception {
        assertThat(run("--customers=all", "--loud", "--output=out=1", "in")).isEqualTo("in|out=1|ALL|true|here");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "in                        | example needs -o, --output OUTPUT: where to",
        "-o out                    | example needs IN: what from",
        "in -o                     | example needs a value for -o",
        "in -o out --quiet         | example has no option --quiet",
        "in more -o out            | example does not take more",
        "in -o out --output out    | example has --output twice",
        "in -o=                    | example has no option -o=",
        "in --output=              | example needs a value for --output",
        "in -o out --times many    | example does not take --times many; it is a whole number",
        "in -o out --customers two | example does not know --customers two; it is one of one, all"})
    void wrongUseIsNamedWithTheUsageLine(String words, String message) {
        assertThatThrownBy(() -> run(words.split(" "))).isInstanceOf(CommandException.class)
                .hasMessage(message + System.lineSeparator() + "usage: example IN -o OUTPUT [--customers CUSTOMERS] [--loud] [--times TIMES]")
                .extracting(failure -> ((CommandException) failure).status()).isEqualTo(CommandException.MISUSED);
    }

    @Test
    void aRequestThatCannotBeCarriedOutIsWrongUse() {
        assertThatThrownBy(() -> run("refused", "-o", "out")).isInstanceOf(CommandException.class)
                .hasToString("yaosu: refused.json holds no chats; name another")
                .extracting(failure -> ((CommandException) failure).status()).isEqualTo(CommandException.MISUSED);
    }

    @Test
    void whereMemoryIsTooSmallWhatToDoIsSaid() {
        assertThatThrownBy(() -> run("huge", "-o", "out")).isInstanceOf(CommandException.class).hasMessageContaining("YAOSU_JAVA_OPTS=-Xmx")
                .extracting(failure -> ((CommandException) failure).status()).isEqualTo(CommandException.FAILED);
    }

    @Test
    void aWordThatTheCommandItselfRefusesIsWrongUse() {
        assertThatThrownBy(() -> run("odd", "-o", "out")).isInstanceOf(CommandException.class)
                .hasToString("yaosu: 'odd' is no number; give an even one")
                .extracting(failure -> ((CommandException) failure).status()).isEqualTo(CommandException.MISUSED);
    }

    @ParameterizedTest
    @CsvSource({"exmaple, '; do you mean example?'", "exa, '; do you mean example?'", "frobnicate, ''"})
    void anUnknownCommandSuggestsTheNearestAndListsAll(String name, String suggestion) {
        assertThatThrownBy(() -> new Commands(gogo.session).get(name))
                .hasMessageStartingWith("there is no command " + name + suggestion + System.lineSeparator() + "commands: example");
    }
}
