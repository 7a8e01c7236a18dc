package org.yaosu.finetune.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.BundleContext;
import org.yaosu.api.field.Form;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.prompt.ChatTexts;
import org.yaosu.chatfiles.CorrectedRecords;
import org.yaosu.chatfiles.LabelledFile;
import org.yaosu.chatfiles.OutputFile;
import org.yaosu.finetune.FinetuneSettings;
import org.yaosu.finetune.rows.Answers;
import org.yaosu.finetune.rows.Inputs;
import org.yaosu.finetune.rows.RowMaker;

/**
 * What training and test files are made with.
 *
 * @param wish what somebody typed
 * @param settings how long a row may be, and so on
 * @param form the fields of this moment
 */
record Preparation(Wish wish, FinetuneSettings settings, BundleContext context, Form form, ChatTexts texts, Summarising.Watched summarising) {

    private static final String ADVICE = "nothing was asked or written";

    /**
     * The files to write, checked before anything takes long.
     *
     * @throws IllegalArgumentException if one is no place for a file, or is read
     */
    List<OutputFile> outputs() throws IOException {
        List<Path> read = new ArrayList<>(List.of(wish.input()));
        wish.correctedFile().ifPresent(read::add);
        List<OutputFile> outputs = new ArrayList<>(List.of(new OutputFile(wish.target())));
        wish.validationFile().map(OutputFile::new).ifPresent(outputs::add);
        for (OutputFile output : outputs) {
            output.check(read.toArray(Path[]::new));
        }
        return outputs;
    }

    /** The chats, with the labels that count. */
    List<ChatRow.Read> chats() throws IOException {
        LabelledFile file = new LabelledFile(context, wish.input(), ADVICE);
        List<ChatRow.Read> chats = wish.correctedFile().isPresent() ? file.corrected(CorrectedRecords.read(wish.correctedFile().get())) : file.chats();
        if (chats.isEmpty()) {
            throw new IOException(wish.input() + " holds no chats; " + ADVICE);
        }
        return chats;
    }

    /** What makes rows of them; asks a model for summaries where these are wished for. */
    RowMaker rows() throws Exception {
        Inputs.Chats cleaned = new Inputs.Chats(texts);
        return new RowMaker(new Answers(form), wish.summaries().isEmpty() ? cleaned : summarising.of(wish), cleaned, settings);
    }

    /** The keys of labels that no field of this moment has: they are in no output. */
    Set<String> unknown(List<ChatRow.Read> chats) {
        Answers answers = new Answers(form);
        Set<String> keys = new TreeSet<>();
        chats.forEach(chat -> keys.addAll(answers.unknown(chat.labels())));
        return keys;
    }
}
