package org.yaosu.chatfiles;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.format.ChatFormatException;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.ChatSource;
import org.yaosu.api.format.FormatProperties;
import org.yaosu.api.format.Label;

/** Reads the labelled chats of a file, with the reader of the moment that its extension asks for. Each must be whole: whoever trains should know of what. */
public final class LabelledFile {

    private static final String EXTENSION = FormatProperties.PREFIX_ + "extension";
    /** The most rows that an error names. */
    private static final int SHOWN = 5;

    private final BundleContext context;
    private final Path file;
    private final String advice;

    /**
     * Reads nothing yet.
     *
     * @param context of the bundle that reads
     * @param advice what else can be done with chats that are not whole or not labelled, as the end of a sentence
     */
    public LabelledFile(BundleContext context, Path file, String advice) {
        this.context = context;
        this.file = file;
        this.advice = advice;
    }

    /**
     * The chats.
     *
     * @throws IllegalArgumentException if there is no such file, or none that can be read by its extension
     * @throws IOException if not every row of it is a chat with a label; the message says which
     */
    public List<ChatRow.Read> read() throws IOException {
        List<ChatRow.Read> chats = chats();
        long bare = chats.stream().filter(chat -> chat.labels().isEmpty()).count();
        if (bare > 0 || chats.isEmpty()) {
            throw new IOException(file + ": " + bare + " of " + chats.size() + " chats have no labels to learn from: each needs its right answers in infos; " + advice);
        }
        return chats;
    }

    /**
     * The chats that have other labels now.
     *
     * @param labels by the place of the chat, from 1
     * @throws IllegalArgumentException also if there is no chat at a place
     */
    public List<ChatRow.Read> read(Map<Integer, List<Label>> labels) throws IOException {
        List<ChatRow.Read> chats = chats();
        check(labels, chats.size());
        return labels.entrySet().stream().map(entry -> new ChatRow.Read(chats.get(entry.getKey() - 1).chat(), entry.getValue())).toList();
    }

    /**
     * All chats in their order, those that were corrected with their other labels.
     *
     * @param labels by the place of the chat, from 1
     * @throws IllegalArgumentException also if there is no chat at a place
     */
    public List<ChatRow.Read> corrected(Map<Integer, List<Label>> labels) throws IOException {
        List<ChatRow.Read> chats = new ArrayList<>(chats());
        check(labels, chats.size());
        labels.forEach((place, right) -> chats.set(place - 1, new ChatRow.Read(chats.get(place - 1).chat(), right)));
        return chats;
    }

    private void check(Map<Integer, List<Label>> labels, int chats) {
        labels.keySet().stream().filter(place -> place > chats).findFirst().ifPresent(place -> {
            throw new IllegalArgumentException("there is a record of chat " + place + ", and " + file + " has " + chats + "; are both of the same chats?");
        });
    }

    /**
     * All chats in their order, labelled or not.
     *
     * @throws IllegalArgumentException if there is no such file, or none that can be read by its extension
     * @throws IOException if not every row of it is a chat; the message says which
     */
    public List<ChatRow.Read> chats() throws IOException {
        if (Files.isDirectory(file) || !Files.isReadable(file)) {
            throw new IllegalArgumentException(Files.isDirectory(file) ? file + " is a directory; name a file of labelled chats"
                    : Files.exists(file) ? "cannot read " + file + ": permission denied" : "there is no file " + file + "; check the path");
        }
        ServiceReference<ChatReader> reference = reader();
        ChatReader reader = context.getService(reference);
        if (reader == null) {
            throw new IOException("the reader of " + file + " has just been stopped; try again");
        }
        try {
            return read(reader);
        } catch (ChatFormatException wrong) {
            throw new IOException(file + ": " + wrong.getMessage(), wrong);
        } finally {
            context.ungetService(reference);
        }
    }

    private List<ChatRow.Read> read(ChatReader reader) throws IOException {
        List<ChatRow.Read> chats = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        long rows = 0;
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file)); ChatSource source = reader.open(input)) {
            for (var row = source.next(); row.isPresent(); row = source.next()) {
                rows++;
                if (row.get() instanceof ChatRow.Rejected rejected) {
                    unreadable.add("chat " + rows + ": " + rejected.reason());
                } else if (row.get() instanceof ChatRow.Read read) {
                    chats.add(read);
                }
            }
        }
        if (!unreadable.isEmpty()) {
            throw new IOException(file + ": " + unreadable.size() + " of " + rows + " chats cannot be read: " + unreadable.stream().limit(SHOWN).collect(Collectors.joining("; "))
                    + (unreadable.size() > SHOWN ? "; and so on" : "") + "; mend them, or take them out; " + advice);
        }
        return chats;
    }

    private ServiceReference<ChatReader> reader() {
        try {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            List<ServiceReference<ChatReader>> readers = List.copyOf(context.getServiceReferences(ChatReader.class, null));
            return readers.stream().filter(reference -> reference.getProperty(EXTENSION) instanceof String extension && name.endsWith("." + extension))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalArgumentException("the name of " + file + " does not tell how to read it; known are "
                            + readers.stream().map(reference -> "." + reference.getProperty(EXTENSION)).distinct().sorted().collect(Collectors.joining(", "))));
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
