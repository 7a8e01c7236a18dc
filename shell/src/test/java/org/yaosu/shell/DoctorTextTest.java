package org.yaosu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaosu.api.deploy.Complaint;
import org.yaosu.api.deploy.Complaint.Severity;

class DoctorTextTest {

    private static final Complaint NOTE = new Complaint(Severity.NOTE, "provider a", "has no key", "set one");
    private static final Complaint ERROR = new Complaint(Severity.ERROR, "bundle b", "cannot start", "install c");

    private static List<String> lines(boolean all, Complaint... complaints) {
        return DoctorText.diagnosis(new Diagnosis(List.of(complaints), all, 47, 21, 1)).lines().toList();
    }

    @Test
    void whereNothingIsWrongOneLineSaysSoWithWhatWasLookedAt() {
        assertThat(lines(false)).containsExactly("All is well: 47 bundles, 21 fields, 1 model provider looked at.");
    }

    @Test
    void notesAreNamedInALineUnlessTheyAreAskedFor() {
        assertThat(lines(false, NOTE)).containsExactly("All is well: 47 bundles, 21 fields, 1 model provider looked at.",
                "Nothing to worry about: 1 note on what is not in use, such as provider a; 'doctor --all' tells them.");
        assertThat(lines(true, NOTE)).startsWith("note: provider a", "  has no key", "  -> set one");
    }

    @Test
    void anErrorIsShownWithItsRemedyAndCounted() {
        assertThat(lines(false, ERROR)).containsExactly("error: bundle b", "  cannot start", "  -> install c", "",
                "1 error, 0 warnings; 47 bundles, 21 fields, 1 model provider looked at.");
    }
}
