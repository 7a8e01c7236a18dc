package org.yaosu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** With a process of its own and a command that is no real one. */
@DisabledOnOs(OS.WINDOWS)
class SignalsTest {

    private static Program program(int patience) throws Exception {
        Program program = new Program(List.of(), SignalledProgram.class.getName(), Integer.toString(patience));
        program.awaitLine("ready");
        return program;
    }

    @Test
    void aCommandEndsInItsOwnTimeAfterCtrlC() throws Exception {
        try (Program program = program(1)) {
            program.signal("INT");
            assertThat(program.status()).isEqualTo(130);
            assertThat(program.lines()).containsExactly("ready", "told 1", "ended in its own time");
        }
    }

    @Test
    void aServiceManagerIsHeardLikeCtrlC() throws Exception {
        try (Program program = program(1)) {
            program.signal("TERM");
            assertThat(program.status()).isEqualTo(130);
            assertThat(program.lines()).contains("ended in its own time");
        }
    }

    @Test
    void aSecondCtrlCEndsTheProcessAndSaysHowToGoOn() throws Exception {
        try (Program program = program(3)) {
            program.signal("INT");
            program.awaitLine("told 1");
            program.signal("INT");
            assertThat(program.status()).isEqualTo(130);
            assertThat(program.lines()).containsExactly("ready", "told 1", "told 2", "to go on: resume 7");
        }
    }

    @Test
    void anyOtherCommandEndsAtOnceWithTheSignalsStatus() throws Exception {
        try (Program program = program(0)) {
            program.signal("TERM");
            assertThat(program.status()).isEqualTo(143);
        }
    }
}
