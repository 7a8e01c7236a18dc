package org.yaosu.simulator.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.format.Transcripts;
import org.yaosu.api.model.Message;
import org.yaosu.api.record.Answer;
import org.yaosu.api.record.CustomerRecord;
import org.yaosu.simulator.Brain;
import org.yaosu.simulator.call.Json;

/**
 * Answers with what this platform's own finders find in the last chat of a conversation: as JSON where it asks for keys
 * in quotes, as a list otherwise. Without a chat between tags it takes what was written down of one before. A list or a chat that stands alone, as
 * fine-tuned models are shown it, is answered as JSON with all fields.
 */
final class FinderBrain implements Brain {

    /** Nobody is asked but the finders: a simulator that asked a model might ask itself. */
    private static final ExtractionOptions ALONE = new ExtractionOptions(Customers.ONE,
            new ModelChoice(Optional.of(List.of()), Optional.empty(), 0, Optional.empty()));
    private static final Pattern CHAT = Pattern.compile("(?s)<(chat-[0-9a-fA-F]{8})>\\R?(.*?)\\R?</\\1>");

    private final Supplier<Optional<Extractor>> extractor;
    private final Supplier<Optional<Transcripts>> transcripts;

    FinderBrain(Supplier<Optional<Extractor>> extractor, Supplier<Optional<Transcripts>> transcripts) {
        this.extractor = extractor;
        this.transcripts = transcripts;
    }

    @Override
    public String answer(List<Message> messages) {
        Optional<String> chat = chat(messages);
        Form form = finders().form();
        List<FieldSpec> asked = form.fields().stream().filter(field -> asks(messages, field.key())).toList();
        if (chat.isPresent()) {
            List<Answer> found = found(chat.get());
            return asked.isEmpty() ? lines(found) : json(found.stream().filter(answer -> asks(messages, answer.field().key())).toList());
        }
        Notes notes = Notes.of(messages);
        String last = messages.get(messages.size() - 1).text();
        if (!asked.isEmpty() || notes.hasLines(form.fields())) {
            return notes.json(asked.isEmpty() ? form.fields() : asked);
        }
        return last.contains("：") ? json(found(last)) : "你好，我是模拟的模型，随时可以开始。";
    }

    private List<Answer> found(String chat) {
        Transcripts reader = transcripts.get().orElseThrow(() -> new IllegalStateException("there is no reader of transcripts"));
        CustomerRecord customer = finders().extract(reader.read("simulated", chat), ALONE).records().get(0);
        return customer.answers();
    }

    private Extractor finders() {
        return extractor.get().orElseThrow(() -> new IllegalStateException("there is no extractor"));
    }

    private static Optional<String> chat(List<Message> messages) {
        Optional<String> last = Optional.empty();
        for (Message message : messages) {
            for (Matcher chat = CHAT.matcher(message.text()); chat.find();) {
                last = Optional.of(chat.group(2));
            }
        }
        return last;
    }

    private static boolean asks(List<Message> messages, String key) {
        return messages.stream().anyMatch(message -> message.text().contains("\"" + key + "\""));
    }

    private static String json(List<Answer> answers) {
        ObjectNode object = Json.object();
        for (Answer answer : answers) {
            if (answer.field().list()) {
                answer.texts().forEach(object.putArray(answer.field().key())::add);
            } else {
                object.put(answer.field().key(), String.join("", answer.texts()));
            }
        }
        return object.toPrettyString();
    }

    private static String lines(List<Answer> answers) {
        return answers.stream().map(answer -> "- " + answer.field().key() + "：" + String.join("、", answer.texts()))
                .collect(Collectors.joining("\n"));
    }
}
