package org.yaosu.finetune.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaosu.api.field.Form;
import org.yaosu.chatfiles.OutputFile;
import org.yaosu.finetune.FinetuneSettings;
import org.yaosu.finetune.check.CheckReport;
import org.yaosu.finetune.check.FileCheck;

/**
 * Looks a file through.
 *
 * @param wish what somebody typed
 * @param settings as configured
 * @param form the fields of this moment
 */
record Check(Wish wish, FinetuneSettings settings, Form form) {

    Checked run() throws IOException {
        Optional<OutputFile> json = wish.jsonFile().map(OutputFile::new);
        if (json.isPresent()) {
            List<Path> read = new ArrayList<>(List.of(wish.input()));
            wish.againstFile().ifPresent(read::add);
            json.get().check(read.toArray(Path[]::new));
        }
        CheckReport report = new FileCheck(wish.settings(settings), form).check(wish.input(), wish.againstFile());
        if (json.isPresent()) {
            json.get().write(output -> CheckJson.write(report, output));
        }
        return new Checked(report);
    }
}
