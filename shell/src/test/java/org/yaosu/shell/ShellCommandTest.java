package org.yaosu.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaosu.api.deploy.Complaint;
import org.yaosu.api.deploy.Complaint.Severity;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.shell.batch.CommandResult;

class ShellCommandTest {

    @Test
    void everyLineOfAPipeIsACommandAndABlockMayRunOverSeveral() throws Exception {
        try (GogoSession gogo = new GogoSession("example a -o b\nyaosu:example {\n c\n} -o d").with("example", new ExampleCommand())) {
            new ShellCommand(new OwnTime()).shell(gogo.session);
            assertThat(gogo.output().lines()).first().isEqualTo("a|b|ONE|false|here");
            assertThat(gogo.output().lines()).hasSize(2);
        }
    }

    @Test
    void aCommandThatFailsIsNamedAndTheOthersGoOn() {
        try (GogoSession gogo = new GogoSession("example\nexample a -o b\nnosuch\n").with("example", new ExampleCommand())) {
            assertThatThrownBy(() -> new ShellCommand(new OwnTime()).shell(gogo.session)).hasMessage("2 of the commands failed");
            assertThat(gogo.output()).contains("yaosu: example needs", "a|b|ONE|false|here", "yaosu: nosuch: Command not found: nosuch");
        }
    }

    @Test
    void exitEndsAPipe() throws Exception {
        try (GogoSession gogo = new GogoSession("example a -o b\nexit\nnosuch\n").with("example", new ExampleCommand())) {
            new ShellCommand(new OwnTime()).shell(gogo.session);
            assertThat(gogo.output()).contains("a|b|ONE|false|here").doesNotContain("nosuch");
        }
    }

    @Test
    void chatsThatFailedMakeAPipeFail() {
        try (GogoSession gogo = new GogoSession("report\n").with("report", new ReportCommand())) {
            assertThatThrownBy(() -> new ShellCommand(new OwnTime()).shell(gogo.session)).hasMessage("1 of the commands failed");
        }
    }

    @Test
    void anOutcomeThatIsNoSuccessMakesAPipeFail() {
        try (GogoSession gogo = new GogoSession("outcome\n").with("outcome", new OutcomeCommand())) {
            assertThatThrownBy(() -> new ShellCommand(new OwnTime()).shell(gogo.session)).hasMessage("1 of the commands failed");
        }
    }

    /** Found by Gogo by its method's name. */
    public static final class OutcomeCommand {
        public CommandResult outcome() {
            return () -> false;
        }
    }

    /** Found by Gogo by its method's name. */
    public static final class ReportCommand {
        public BatchReport report() {
            return new BatchReport(Path.of("out.json"), 1, 1, 1, List.of(), Optional.empty(), Duration.ZERO);
        }
    }

    @Test
    void errorsOfTheDoctorMakeAPipeFailAndWarningsDoNot() throws Exception {
        try (GogoSession gogo = new GogoSession("doctor\n").with("doctor", new SickCommand(Severity.ERROR))) {
            assertThatThrownBy(() -> new ShellCommand(new OwnTime()).shell(gogo.session)).hasMessage("1 of the commands failed");
        }
        try (GogoSession gogo = new GogoSession("doctor\n").with("doctor", new SickCommand(Severity.WARNING))) {
            new ShellCommand(new OwnTime()).shell(gogo.session);
        }
    }

    /** Found by Gogo by its method's name. */
    public static final class SickCommand {
        private final Severity severity;

        SickCommand(Severity severity) {
            this.severity = severity;
        }

        public Diagnosis doctor() {
            return new Diagnosis(List.of(new Complaint(severity, "a", "b", "c")), false, 1, 1, 1);
        }
    }

    @Test
    void inputThatEndsWithinABlockIsWrongUse() {
        try (GogoSession gogo = new GogoSession("each [1 2] {\n")) {
            assertThatThrownBy(() -> new ShellCommand(new OwnTime()).shell(gogo.session)).hasMessageStartingWith("the input ends within a command");
        }
    }

    @Test
    void aCommandThatComesBackIsFoundAndOneThatWentIsMissing() throws Exception {
        try (GogoSession gogo = new GogoSession("").with("example", new ExampleCommand())) {
            new Preparation(gogo.session).scopes();

            gogo.processor.removeCommand(Commands.SCOPE, "example");
            assertThatThrownBy(() -> gogo.session.execute("example in -o out")).hasMessageContaining("there is no command example");

            gogo.with("example", new ExampleCommand());
            assertThat(gogo.session.execute("example in -o out")).hasToString("in|out|ONE|false|here");
            assertThat(gogo.session.execute("yaosu:example in -o out")).hasToString("in|out|ONE|false|here");
        }
    }
}
