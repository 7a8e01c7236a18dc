package org.yaosu.finetune.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.tuning.TuningSink;
import org.yaosu.chatfiles.OutputFile;
import org.yaosu.finetune.rows.Made;
import org.yaosu.finetune.rows.RowMaker;
import org.yaosu.finetune.rows.Rounds;
import org.yaosu.finetune.rows.Split;

/**
 * Makes a training file.
 *
 * @param preparation what it is made with
 * @param writers the formats that are there
 */
record Train(Preparation preparation, Writers writers) {

    /** The only format whose platform asks for a number of rows: its rows are repeated. */
    private static final String SPARK = "spark";

    Prepared run() throws Exception {
        Wish wish = preparation.wish();
        String format = wish.format().isEmpty() ? SPARK : wish.format();
        if (wish.rows() != -1 && !format.equals(SPARK)) {
            throw new IllegalArgumentException("prepare train --format " + format + " takes no --rows: only the platform that takes " + SPARK + " asks for a number of rows");
        }
        writers.check(format);
        List<OutputFile> outputs = preparation.outputs();
        List<ChatRow.Read> chats = preparation.chats();
        if (chats.stream().allMatch(chat -> chat.labels().isEmpty())) {
            throw new IOException(wish.input() + ": none of " + chats.size() + " chats has labels to train with: each needs its right answers in infos, or in the file of --corrected");
        }
        RowMaker maker = preparation.rows();
        List<Made> rows = maker.training(chats);
        if (rows.isEmpty()) {
            throw new IOException(wish.target().getFileName() + " was not written: none of " + chats.size() + " chats gave a row; chat "
                    + maker.remarks().get(0).chat() + ": " + maker.remarks().get(0).words()
                    + (wish.summaries().isEmpty() ? "" : "; './yaosu run last' tells what was asked, and the same command asks again"));
        }
        Split split = Split.of(rows, wish.validation(), wish.seed());
        Rounds training = rounds(split.training(), format.equals(SPARK) ? preparation.settings().rows() : 1);
        Rounds validation = split.validation().isEmpty() ? new Rounds(List.of(), 0, wish.seed()) : rounds(split.validation(), 1);
        write(format, outputs.get(0), training);
        if (outputs.size() > 1) {
            write(format, outputs.get(1), validation);
        }
        return new Prepared(wish.task(), wish.target(), rows.size(), training.size(), training.number(), wish.validationFile(), validation.size(), maker.remarks(), preparation.unknown(chats),
                Optional.of(wish.check(wish.target())).filter(command -> format.equals(SPARK)));
    }

    private Rounds rounds(List<Made> rows, long fewest) {
        return Rounds.of(rows.stream().map(Made::row).toList(), fewest, preparation.settings().rowsMost(), preparation.wish().seed());
    }

    private void write(String format, OutputFile file, Rounds rows) throws IOException {
        file.write(output -> writers.with(format, writer -> {
            try (TuningSink sink = writer.open(output)) {
                rows.writeTo(sink);
            }
        }));
    }
}
