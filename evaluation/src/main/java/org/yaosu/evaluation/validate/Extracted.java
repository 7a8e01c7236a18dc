package org.yaosu.evaluation.validate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.format.Label;
import org.yaosu.api.record.Answer;
import org.yaosu.api.record.CustomerRecord;
import org.yaosu.api.record.Value;
import org.yaosu.evaluation.file.Answers.AnsweredChat;
import org.yaosu.evaluation.file.Answers.AnsweredRecord;
import org.yaosu.evaluation.file.Answers.Grounds;

/** Takes an extraction for what a file of its records would hold. */
final class Extracted {

    private Extracted() {
    }

    static AnsweredChat answers(Extraction extraction) {
        return new AnsweredChat(Optional.of(extraction.chatId()), extraction.records().stream().map(Extracted::record).toList());
    }

    private static AnsweredRecord record(CustomerRecord record) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, Grounds> grounds = new HashMap<>();
        for (Answer answer : record.answers()) {
            values.put(answer.field().key(), answer.texts());
            answer.values().stream().mapToDouble(Value::confidence).min().ifPresent(confidence -> grounds.put(answer.field().key(),
                    new Grounds(confidence, answer.values().stream().flatMap(value -> value.evidence().stream()).toList())));
        }
        return new AnsweredRecord(new Label(values), grounds);
    }
}
