package org.yaosu.engine.journal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.yaosu.api.chat.Span;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ModelWork;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.record.Answer;
import org.yaosu.api.record.CustomerRecord;
import org.yaosu.api.record.Evidence;
import org.yaosu.api.record.Provenance;
import org.yaosu.api.record.Value;
import org.yaosu.engine.Extracted;

/**
 * What came of a chat, as bytes: all but its form. What repeats itself is written once: a provenance is told by its number, and
 * words that are the value itself are left out.
 */
final class ExtractedCodec {

    private final FormCodec.Asked asked;
    /** In the order in which they are first met, which is the same for who writes and who reads. */
    private final List<Provenance> met;

    private ExtractedCodec(FormCodec.Asked asked) {
        this.asked = asked;
        this.met = new ArrayList<>(asked.finders());
    }

    static byte[] write(Extracted extracted) {
        ExtractedCodec codec = new ExtractedCodec(FormCodec.Asked.of(extracted));
        Extraction extraction = extracted.extraction();
        return Packed.pack(JsonOut.write(out -> {
            out.text(extraction.chatId()).texts(extracted.templates());
            model(out, extraction.model());
            out.list(extraction.records(), codec::record);
        }));
    }

    static Extracted read(FormCodec.Asked asked, byte[] bytes) throws SQLException {
        ExtractedCodec codec = new ExtractedCodec(asked);
        return JsonIn.readPacked(bytes, in -> {
            String id = in.text();
            List<String> templates = in.texts();
            ModelWork model = model(in);
            return new Extracted(new Extraction(id, asked.form(), in.list(codec::record), model), asked.finders(), templates);
        });
    }

    private static void model(JsonOut out, ModelWork model) throws IOException {
        if (model.equals(ModelWork.NONE)) {
            out.nothing();
            return;
        }
        out.row(row -> row.text(model.outcome().name()).text(model.provider()).number(model.calls()).number(model.characters())
                .number(model.usage().prompt()).number(model.usage().completion()).real(model.cost())
                .texts(model.repairs()).texts(model.troubles()).number(model.cached()));
    }

    private static ModelWork model(JsonIn in) throws IOException {
        return in.nothing() ? ModelWork.NONE : in.row(row -> new ModelWork(row.name(ModelWork.Outcome.class), row.text(), row.integer(),
                row.number(), new Usage(row.number(), row.number()), row.real(), row.texts(), row.texts(), row.integer()));
    }

    private void record(JsonOut out, CustomerRecord record) throws IOException {
        if (!record.answers().stream().map(Answer::field).toList().equals(asked.form().fields())) {
            throw new IllegalArgumentException("a record has one answer for every field of its form, in the form's order");
        }
        out.list(record.answers(), this::answer);
    }

    private CustomerRecord record(JsonIn in) throws IOException {
        return in.row(row -> {
            List<Answer> answers = new ArrayList<>();
            for (FieldSpec field : asked.form().fields()) {
                answers.add(answer(row, field));
            }
            return new CustomerRecord(answers);
        });
    }

    private void answer(JsonOut out, Answer answer) throws IOException {
        if (answer.values().isEmpty() && answer.problems().isEmpty()) {
            out.nothing();
        } else {
            out.row(row -> row.list(answer.values(), this::value).texts(answer.problems()));
        }
    }

    private Answer answer(JsonIn in, FieldSpec field) throws IOException {
        return in.nothing() ? new Answer(field, List.of(), List.of())
                : in.row(row -> new Answer(field, row.list(this::value), row.texts()));
    }

    private void value(JsonOut out, Value value) throws IOException {
        out.row(row -> {
            row.text(value.text());
            provenance(row, value.provenance());
            row.real(value.confidence());
            for (Evidence evidence : value.evidence()) {
                row.number(evidence.span().start()).number(evidence.span().end());
                if (!evidence.text().equals(value.text())) {
                    row.text(evidence.text());
                }
            }
        });
    }

    private Value value(JsonIn in) throws IOException {
        return in.row(row -> {
            String text = row.text();
            Provenance provenance = provenance(row);
            double confidence = row.real();
            List<Evidence> evidence = new ArrayList<>();
            while (!row.ends()) {
                Span span = new Span(row.integer(), row.integer());
                evidence.add(new Evidence(span, row.isText() ? row.text() : text));
            }
            return new Value(text, provenance, evidence, confidence);
        });
    }

    private void provenance(JsonOut out, Provenance provenance) throws IOException {
        int number = met.indexOf(provenance);
        if (number >= 0) {
            out.number(number);
        } else {
            met.add(provenance);
            FormCodec.provenance(out, provenance);
        }
    }

    private Provenance provenance(JsonIn in) throws IOException {
        if (!in.isRow()) {
            return met.get(in.integer());
        }
        Provenance provenance = FormCodec.provenance(in);
        met.add(provenance);
        return provenance;
    }
}
