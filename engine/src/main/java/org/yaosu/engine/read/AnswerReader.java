package org.yaosu.engine.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaosu.api.field.Form;

/**
 * Gets records out of whatever a model said: JSON, JSON that is broken in one of the many ways models break it, or lines
 * with labels. The form tells what is meant. Thread-safe, takes time in proportion to the answer, and never throws for one.
 */
public final class AnswerReader {

    /** @param reply what a model said, whole; JSON is preferred to lines where both are there */
    public ReadAnswer read(String reply, Form form) {
        Repairs repairs = new Repairs();
        ReplyText text = ReplyText.of(reply, repairs);
        if (text.text().isBlank()) {
            return nothing(repairs, Set.of(), text.cut(), "the answer was empty");
        }
        Keys keys = new Keys(form);
        JsonAnswers json = new JsonAnswers(keys, text.thinking());
        json.read(text.text());
        if (!json.records().isEmpty()) {
            if (text.text().contains("```")) {
                repairs.add("cut a code fence");
            }
            repairs.addAll(json.repairs());
            return new ReadAnswer(json.records(), repairs.list(), json.unknown(), json.partial() || text.cut(), "");
        }
        if (json.keySeen()) {
            return nothing(repairs, json.unknown(), true, "the answer broke off before its first value was complete");
        }
        Repairs mended = new Repairs();
        LabelledLines lines = new LabelledLines(keys, mended);
        List<Map<String, List<String>>> records = lines.read(text.text());
        if (!records.isEmpty()) {
            repairs.add("read lines with labels in place of JSON");
            repairs.addAll(mended);
            return new ReadAnswer(records, repairs.list(), lines.unknown(), text.cut(), "");
        }
        return nothing(repairs, json.unknown(), json.partial() || text.cut(), json.bracketSeen()
                ? "the answer held JSON, but none of its keys is one of the form's" : "the answer held no JSON object");
    }

    private static ReadAnswer nothing(Repairs repairs, Set<String> unknown, boolean partial, String problem) {
        return new ReadAnswer(List.of(), repairs.list(), unknown, partial, problem);
    }
}
