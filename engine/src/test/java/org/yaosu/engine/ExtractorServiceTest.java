package org.yaosu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Role;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.api.record.Provenance;
import org.yaosu.api.record.Source;
import org.yaosu.engine.call.Calls;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.lease.testing.FakeReference;

class ExtractorServiceTest {

    private static final int MEGABYTE = 1 << 20;

    private final Calls calls = new Calls();
    private final ExtractorService service = Extractors.of(new Settings(0),
            new Interviewer(new Settings(0), calls.registry(), Leases.NO_DRAIN), calls.registry());

    @Test
    void withNoFieldAChatStillGivesARecord() {
        Extraction extraction = service.extract(Chats.of("何琳", "在吗？"));

        assertThat(extraction.chatId()).isEqualTo("c1");
        assertThat(extraction.records()).singleElement().satisfies(one -> assertThat(one.answers()).isEmpty());
    }

    @Test
    void anAnswerTellsTheBundleItIsFrom() {
        add(FakeField.of(FieldSpec.single("f").build(), conversation -> List.of(new Finding("a", List.of(), 1))), 0);

        Extraction extraction = service.extract(Chats.of("何琳", "在吗？"));

        assertThat(extraction.records().get(0).answers().get(0).values()).singleElement()
                .satisfies(value -> assertThat(value.provenance()).isEqualTo(new Provenance(Source.FINDER, "org.example.field", "1.2.3")));
    }

    @Test
    void aFieldThatFailsLeavesTheOthersAlone() {
        add(FakeField.of(FieldSpec.single("a").order(1).build(), conversation -> {
            throw new IllegalStateException();
        }), 0);
        add(FakeField.of(FieldSpec.single("b").order(2).build(), conversation -> List.of(new Finding("x", List.of(), 1))), 0);

        Extraction extraction = service.extract(Chats.of("何琳", "在吗？"));

        assertThat(extraction.records().get(0).answer("a")).hasValueSatisfying(answer -> assertThat(answer.problems()).hasSize(1));
        assertThat(extraction.records().get(0).answer("b")).hasValueSatisfying(answer -> assertThat(answer.texts()).containsExactly("x"));
    }

    @Test
    void aFieldThatLeavesDuringAChatIsGoneFromTheNextOneOnly() {
        FieldExtractor leaver = FakeField.named("b");
        ServiceReference<FieldExtractor> reference = new FakeReference<>(Map.of());
        add(FakeField.of(FieldSpec.single("a").order(1).build(), conversation -> {
            service.removeField(reference);
            return List.of();
        }), 0);
        service.addField(leaver, reference);
        Chat chat = Chats.of("何琳", "在吗？");

        assertThat(keys(service.extract(chat))).containsExactly("a", "b");
        assertThat(keys(service.extract(chat))).containsExactly("a");
    }

    @Test
    void theServiceRankingDecidesBetweenFieldsWithOneKey() {
        FieldExtractor low = FakeField.of(FieldSpec.single("f").build(), conversation -> List.of(new Finding("low", List.of(), 1)));
        FieldExtractor high = FakeField.of(FieldSpec.single("f").build(), conversation -> List.of(new Finding("high", List.of(), 1)));
        add(high, 5);
        add(low, 0);

        assertThat(service.extract(Chats.of("何琳", "在吗？")).records().get(0).answers().get(0).texts()).containsExactly("high");
    }

    @Test
    void whatAFinderSawComesWithTheRecord() {
        AtomicReference<Conversation> seen = new AtomicReference<>();
        add(FakeField.of(FieldSpec.single("f").build(), conversation -> {
            seen.set(conversation);
            return List.of();
        }), 0);

        assertThat(service.extract(Chats.of("何琳", "在吗？")).conversations()).containsExactly(seen.get());
    }

    @Test
    void aFinderSeesTheCleanedTurnsAndTheRoles() {
        AtomicReference<Conversation> seen = new AtomicReference<>();
        add(FakeField.of(FieldSpec.single("f").build(), conversation -> {
            seen.set(conversation);
            return List.of();
        }), 0);

        service.extract(Chats.of("何琳", "「周明：在吗」\n------\n请问怎么收费？", "周明", "[图片]", "周明", "您好"));

        assertThat(seen.get().turns()).extracting(turn -> turn.text()).containsExactly("请问怎么收费？", "您好");
        assertThat(seen.get().customer()).contains("何琳");
        assertThat(seen.get().roleOf("周明")).isEqualTo(Role.AGENT);
    }

    @Test
    void everyCustomerHasARecordOnDemand() {
        Chat chat = Chats.chat().say("何琳", "在").say("赵月", "在").say("周明", "您好").end(Map.of("何琳", Role.CUSTOMER, "赵月", Role.CUSTOMER));
        add(FakeField.of(FieldSpec.single("f").build(), conversation -> conversation.customer().stream()
                .map(name -> new Finding(name, List.of(), 1)).toList()), 0);

        assertThat(service.extract(chat, new ExtractionOptions(Customers.ALL)).records())
                .flatExtracting(one -> one.answers().get(0).texts()).containsExactlyInAnyOrder("何琳", "赵月");
        assertThat(service.extract(chat).records()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("hugeChats")
    void aHugeChatOfOneKindOfJunkTakesSeconds(Supplier<Chat> junk) {
        Chat chat = junk.get();

        Extraction extraction = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> service.extract(chat));

        assertThat(extraction.records()).hasSize(1);
    }

    static Stream<Named<Supplier<Chat>>> hugeChats() {
        return Stream.of(
                huge("at signs", () -> said("@".repeat(MEGABYTE))),
                huge("mentions", () -> said("@甲".repeat(MEGABYTE / 2))),
                huge("quotation marks", () -> said("\"".repeat(MEGABYTE))),
                huge("brackets", () -> said("「“".repeat(MEGABYTE / 2))),
                huge("dashes behind a quotation", () -> said("\"a\"\n" + "-".repeat(MEGABYTE))),
                huge("spaced dashes behind a quotation", () -> said("\"a\"\n" + "- ".repeat(MEGABYTE / 2))),
                huge("rules", () -> said("\"a\"" + "\n------".repeat(MEGABYTE / 7))),
                huge("blanks", () -> said(" ".repeat(MEGABYTE) + "x")),
                huge("pictures", () -> said("[图片]".repeat(MEGABYTE / 4))),
                huge("beginnings of tails", () -> said("\"  data-sheet-".repeat(MEGABYTE / 14))),
                huge("one line", () -> said("长".repeat(5 * MEGABYTE))),
                huge("speakers", () -> speakers("你们怎么收费？")),
                huge("speakers who quote each other", () -> speakers("「%s客服：好」\n------\n收到")),
                huge("speakers who mention each other", () -> speakers("@%s 好的")));
    }

    private static Named<Supplier<Chat>> huge(String name, Supplier<Chat> chat) {
        return Named.of(name, chat);
    }

    private static Chat said(String text) {
        return Chats.of("何琳", text, "周明", "您好", "赵月", "怎么了");
    }

    private static Chat speakers(String text) {
        Chats chat = Chats.chat();
        IntStream.range(0, 100_000).forEach(i -> chat.say("人" + i, text.replace("%s", "人" + (99_999 - i))));
        return chat.end();
    }

    private void add(FieldExtractor field, int ranking) {
        service.addField(field, new FakeReference<>(Map.of(Constants.SERVICE_RANKING, ranking)));
    }

    private static List<String> keys(Extraction extraction) {
        return extraction.form().fields().stream().map(FieldSpec::key).toList();
    }
}
