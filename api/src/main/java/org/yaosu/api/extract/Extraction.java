package org.yaosu.api.extract;

import java.util.List;
import java.util.Objects;
import org.yaosu.api.field.Form;
import org.yaosu.api.record.CustomerRecord;

/**
 * What came of one chat.
 *
 * @param chatId the chat's id
 * @param form the fields that were asked for
 * @param records one a customer, at least one
 * @param model what models did for it
 */
public record Extraction(String chatId, Form form, List<CustomerRecord> records, ModelWork model) {

    public Extraction {
        Objects.requireNonNull(chatId, "chatId");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(model, "model");
        records = List.copyOf(records);
        if (records.isEmpty()) {
            throw new IllegalArgumentException("chat " + chatId + ": an extraction has at least one record");
        }
    }

    /** Without a model. */
    public Extraction(String chatId, Form form, List<CustomerRecord> records) {
        this(chatId, form, records, ModelWork.NONE);
    }
}
