package org.yaosu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.engine.answer.FieldGoneException;
import org.yaosu.engine.answer.FieldHandle;
import org.yaosu.engine.call.Calls;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.lease.testing.FakeReference;

/** Fields that come and go while chats are read. */
@Timeout(120)
class FieldSwapTest {

    private static final Chat CHAT = Chats.of("何琳", "在吗？");

    private final ExtractorService service = service();

    @Test
    void aChatWhoseFieldLeftAndBrokeIsReadAgainWithTheFormOfThatMoment() {
        AtomicReference<ServiceReference<FieldExtractor>> leaving = new AtomicReference<>();
        leaving.set(add(FakeField.of(FieldSpec.single("a").build(), conversation -> {
            service.removeField(leaving.get());
            add(saying("a", "new"), Map.of());
            throw new NoClassDefFoundError("org/example/Gone");
        }), Map.of()));

        Extraction extraction = service.extract(CHAT);

        assertThat(extraction.records().get(0).answer("a")).hasValueSatisfying(answer -> {
            assertThat(answer.texts()).containsExactly("new");
            assertThat(answer.problems()).isEmpty();
        });
    }

    @Test
    void aNormaliserThatBreaksBecauseItsFieldLeftCountsAsWell() {
        AtomicReference<ServiceReference<FieldExtractor>> leaving = new AtomicReference<>();
        FakeField field = saying("a", "x");
        leaving.set(add(new FakeField(field.spec(), field.finder(), value -> {
            service.removeField(leaving.get());
            throw new IllegalStateException();
        }, field.validator()), Map.of()));

        assertThat(service.extract(CHAT).form().fields()).isEmpty();
    }

    @Test
    void aFieldThatLeftAndDidItsWorkAllTheSameIsNotAskedTwice() {
        AtomicInteger asked = new AtomicInteger();
        AtomicReference<ServiceReference<FieldExtractor>> leaving = new AtomicReference<>();
        leaving.set(add(FakeField.of(FieldSpec.single("a").build(), conversation -> {
            asked.incrementAndGet();
            service.removeField(leaving.get());
            return List.of(new Finding("old", List.of(), 1));
        }), Map.of()));

        assertThat(service.extract(CHAT).records().get(0).answer("a")).hasValueSatisfying(answer -> assertThat(answer.texts()).containsExactly("old"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void aChatIsNotReadForEverAndNeverGivenHalfDone() {
        AtomicInteger asked = new AtomicInteger();
        addLeaver(asked);

        assertThatThrownBy(() -> service.extract(CHAT)).isInstanceOf(FieldGoneException.class).hasMessageContaining("field a");
        assertThat(asked).hasValue(4);
    }

    private void addLeaver(AtomicInteger asked) {
        AtomicReference<ServiceReference<FieldExtractor>> leaving = new AtomicReference<>();
        leaving.set(add(FakeField.of(FieldSpec.single("a").build(), conversation -> {
            asked.incrementAndGet();
            service.removeField(leaving.get());
            addLeaver(asked);
            throw new IllegalStateException();
        }), Map.of()));
    }

    @Test
    void everyRecordIsOfOneVersionWhileABundleOfManyFieldsIsReplaced() throws Exception {
        List<FieldHandle> handles = new ArrayList<>(version(0));
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch started = new CountDownLatch(4);
        List<FutureTask<Set<Set<String>>>> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            FutureTask<Set<Set<String>>> reader = new FutureTask<>(() -> {
                Set<Set<String>> seen = new HashSet<>();
                while (!done.get()) {
                    Set<String> versions = new HashSet<>();
                    Extraction extraction = service.extract(CHAT);
                    extraction.records().get(0).answers().forEach(answer -> versions.addAll(answer.texts()));
                    versions.add("fields " + extraction.form().fields().size());
                    seen.add(versions);
                    started.countDown();
                }
                return seen;
            });
            readers.add(reader);
            new Thread(reader).start();
        }
        started.await();

        for (int version = 1; version <= 300; version++) {
            handles.addAll(version(version));
            service.fields().retire(version - 1);
        }
        done.set(true);

        for (FutureTask<Set<Set<String>>> reader : readers) {
            assertThat(reader.get()).allSatisfy(versions -> assertThat(versions).hasSize(2).contains("fields 3"));
        }
        assertThat(handles).allSatisfy(handle -> assertThat(handle.uses().size()).as("leases left over").isZero());
    }

    private List<FieldHandle> version(int version) {
        for (String key : List.of("a", "b", "c")) {
            add(saying(key, "version " + version), Map.of(Constants.SERVICE_BUNDLEID, (long) version));
        }
        return service.fields().of(version);
    }

    private ServiceReference<FieldExtractor> add(FieldExtractor field, Map<String, Object> properties) {
        ServiceReference<FieldExtractor> reference = new FakeReference<>(properties);
        service.addField(field, reference);
        return reference;
    }

    private static FakeField saying(String key, String value) {
        return FakeField.of(FieldSpec.single(key).build(), conversation -> List.of(new Finding(value, List.of(), 1)));
    }

    private static ExtractorService service() {
        Calls calls = new Calls();
        return Extractors.of(new Settings(0), new Interviewer(new Settings(0), calls.registry(), Leases.NO_DRAIN), calls.registry());
    }
}
