package org.yaosu.evaluation.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.format.ChatFormatException;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.ChatSource;
import org.yaosu.api.format.Label;
import org.yaosu.evaluation.file.Gold.GoldChat;

/** Reads gold records with a {@link ChatReader}; what the reader passes over, such as an object for a value, is an empty field. */
public final class GoldFile {

    private final Path file;
    private final Form form;
    private final Notes notes;
    private final List<GoldChat> chats = new ArrayList<>();
    private int rows;

    private GoldFile(Path file, Form form) {
        this.file = file;
        this.form = form;
        this.notes = new Notes(file.getFileName().toString());
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it has no labels
     * @throws IOException if it cannot be read, or is not of the reader's format
     */
    public static Gold read(Path file, ChatReader reader, Form form) throws IOException {
        Inputs.check(file);
        return new GoldFile(file, form).read(reader);
    }

    private Gold read(ChatReader reader) throws IOException {
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file)); ChatSource source = reader.open(input)) {
            for (Optional<ChatRow> row = source.next(); row.isPresent(); row = source.next()) {
                add(row.get());
            }
        } catch (ChatFormatException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        if (chats.stream().allMatch(chat -> chat.labels().isEmpty())) {
            throw new IllegalArgumentException(file + ": none of its " + rows + " rows is a chat with its right records (\"infos\"), which gold needs"
                    + "; the records to score are named second");
        }
        chats.stream().filter(chat -> chat.labels().isEmpty()).forEach(chat -> notes.add(chat.number(),
                "no gold record: 'score' takes it for a chat without a customer, in which any answer earns nothing, and 'evaluate' leaves it out; "
                        + "take the chat out if nobody labelled it"));
        return new Gold(file.getFileName().toString(), rows, chats, notes.lines());
    }

    private void add(ChatRow row) {
        rows++;
        if (row instanceof ChatRow.Read read) {
            chats.add(new GoldChat(rows, read.chat(), read.labels()));
            read.labels().forEach(this::inspect);
        } else if (row instanceof ChatRow.Rejected rejected) {
            notes.add(rows, "left out of the score, because it cannot be read: " + rejected.reason());
        }
    }

    private void inspect(Label label) {
        label.values().forEach((key, values) -> {
            Optional<FieldSpec> field = form.field(key);
            if (field.isEmpty()) {
                notes.add(rows, Inputs.unknown(key));
            } else if (!field.get().list() && values.size() > 1) {
                notes.add(rows, key + " is a list where a text is expected; its items are joined by 、");
            }
        });
    }
}
