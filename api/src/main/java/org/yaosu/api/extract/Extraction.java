package org.yaosu.api.extract;

import java.util.List;
import java.util.Objects;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.field.Form;
import org.yaosu.api.record.CustomerRecord;

/**
 * What came of one chat.
 *
 * @param chatId the chat's id
 * @param form the fields that were asked for
 * @param records one a customer, at least one
 * @param model what models did for it
 * @param conversations the chat as it was read for each record, in the same order; none where they are not at hand, as in what was kept of a run
 */
public record Extraction(String chatId, Form form, List<CustomerRecord> records, ModelWork model, List<Conversation> conversations) {

    public Extraction {
        Objects.requireNonNull(chatId, "chatId");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(model, "model");
        records = List.copyOf(records);
        conversations = List.copyOf(conversations);
        if (records.isEmpty()) {
            throw new IllegalArgumentException("chat " + chatId + ": an extraction has at least one record");
        }
        if (!conversations.isEmpty() && conversations.size() != records.size()) {
            throw new IllegalArgumentException("chat " + chatId + ": " + conversations.size() + " conversations for " + records.size() + " records");
        }
    }

    /** Without the chat. */
    public Extraction(String chatId, Form form, List<CustomerRecord> records, ModelWork model) {
        this(chatId, form, records, model, List.of());
    }

    /** Without a model. */
    public Extraction(String chatId, Form form, List<CustomerRecord> records) {
        this(chatId, form, records, ModelWork.NONE);
    }
}
