package org.yaosu.engine.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Span;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.extract.ModelWork;
import org.yaosu.api.extract.Privacy;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.extract.Spending;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.field.MergePolicy;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.record.Answer;
import org.yaosu.api.record.CustomerRecord;
import org.yaosu.api.record.Evidence;
import org.yaosu.api.record.Provenance;
import org.yaosu.api.record.Source;
import org.yaosu.api.record.Value;
import org.yaosu.engine.Extracted;
import org.yaosu.engine.call.CallKey;

/** What tests write down. */
final class Samples {

    static final Duration TOOK = Duration.ofMillis(12);
    static final String PROVIDER = "spark-max";

    private static final FieldSpec NAME = FieldSpec.single("姓名").order(1).group(FieldGroup.IDENTITY).personal().verbatim().ask("客户的姓名").build();
    private static final FieldSpec WISHES = FieldSpec.list("意向").order(2).weight(3).freeText().closed("高", "低").policy(MergePolicy.AGREE).build();

    private Samples() {
    }

    static Content content(String text) {
        return Content.of(new Chat("any", text, List.of(), Map.of()));
    }

    /** With something of everything that an extraction can hold. */
    static Extracted rich(String id, String value) {
        List<Provenance> finders = List.of(finder("field.name", "1.0.0"), finder("field.wishes", "2.1.0"));
        Provenance model = new Provenance(Source.MODEL, PROVIDER, "");
        Value own = new Value(value, finders.get(0), List.of(new Evidence(new Span(3, 3 + value.length()), value)), 0.75);
        Value asked = new Value("高", model, List.of(new Evidence(new Span(0, 2), "要\uD83D"), new Evidence(new Span(7, 8), "高")), 1.0 / 3);
        Value alsoAsked = new Value("低", model, List.of(), 1);
        CustomerRecord first = new CustomerRecord(List.of(new Answer(NAME, List.of(own), List.of()),
                new Answer(WISHES, List.of(asked, alsoAsked), List.of("what was \"said\" twice\n", "😀"))));
        CustomerRecord second = new CustomerRecord(List.of(new Answer(NAME, List.of(), List.of()), new Answer(WISHES, List.of(), List.of("nothing"))));
        ModelWork work = new ModelWork(ModelWork.Outcome.REPAIRED, PROVIDER, 3, 12345678901L, new Usage(1200, 80), 0.1 + 0.2,
                List.of("a comma"), List.of("spark-lite: busy"), 1);
        return new Extracted(new Extraction(id, new Form(List.of(NAME, WISHES)), List.of(first, second), work), finders, List.of("record 3"));
    }

    /** By finders alone. */
    static Extracted plain(String id, String value) {
        return with(id, value, ModelWork.NONE);
    }

    static Extracted unanswered(String id, String value) {
        return with(id, value, new ModelWork(ModelWork.Outcome.UNANSWERED, "", 2, 10, new Usage(0, 0), 0, List.of(),
                List.of("spark-max: busy", "spark-lite: no network"), 0));
    }

    private static Extracted with(String id, String value, ModelWork work) {
        Provenance finder = finder("field.name", "1.0.0");
        Answer answer = new Answer(NAME, List.of(new Value(value, finder, List.of(), 0.5)), List.of());
        return new Extracted(new Extraction(id, new Form(List.of(NAME)), List.of(new CustomerRecord(List.of(answer))), work), List.of(finder), List.of());
    }

    private static Provenance finder(String name, String version) {
        return new Provenance(Source.FINDER, name, version);
    }

    static RunOrder order() {
        return order(Spending.DEFAULT);
    }

    static RunOrder order(double budget) {
        return order(new Spending(OptionalDouble.of(budget), false));
    }

    static RunOrder order(Spending spending) {
        ModelChoice model = new ModelChoice(Optional.of(List.of(PROVIDER)), Optional.of("record"), 3, Optional.of(Privacy.MASK));
        return new RunOrder(new BatchRequest(Path.of("chats.json"), Optional.of("contest"), Path.of("records.jsonl"), Optional.empty(),
                new ExtractionOptions(Customers.ALL, model), spending), true, false);
    }

    static CallKey key(String call) {
        return new CallKey(content(call).digest());
    }

    static ModelReply reply(String text) {
        return new ModelReply(text, new Usage(100, 20), List.of("a remark"));
    }

    static List<Entry> done(long index, String text, Extracted extracted) {
        return List.of(new Entry.Placed(index, extracted.extraction().chatId(), content(text)), new Entry.Done(content(text), extracted, TOOK));
    }

    static List<String> told(Telling telling) throws IOException {
        List<String> told = new ArrayList<>();
        telling.to(new RunLog.Teller() {

            @Override
            public void extraction(long index, Extraction extraction) {
                told.add(index + " " + extraction.chatId() + " " + extraction.records().get(0).answers().get(0).texts());
            }

            @Override
            public void rejection(Rejection rejection) {
                told.add(rejection.index() + " " + rejection.id().orElse("-") + ": " + rejection.reason());
            }
        });
        return told;
    }

    /** Something that tells. */
    @FunctionalInterface
    interface Telling {
        void to(RunLog.Teller teller) throws IOException;
    }
}
