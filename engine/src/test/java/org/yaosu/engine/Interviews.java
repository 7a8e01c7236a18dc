package org.yaosu.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.extract.Privacy;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.learn.Learned;
import org.yaosu.engine.answer.LeasedForm;
import org.yaosu.engine.call.CallBook;
import org.yaosu.engine.call.CallKey;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.call.Calls;
import org.yaosu.engine.call.FakeProvider;
import org.yaosu.engine.interview.InterviewCost;
import org.yaosu.engine.interview.Interviewed;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.interview.Interviewers;
import org.yaosu.engine.interview.Plan;
import org.yaosu.engine.learn.HeldLearned;
import org.yaosu.engine.prompt.template.FormTemplate;
import org.yaosu.engine.prompt.template.ReflectTemplate;
import org.yaosu.lease.testing.FakeReference;

/** Interviews about one customer of one chat, with two fields. */
final class Interviews {

    private static final Chat CHAT = Chats.of("何琳", "你们怎么收费？电话13800000412", "周明", "您好，我们按车型报价",
            "何琳", "我想先了解一下车型和价格，再决定下一步。".repeat(30));

    final Calls calls = new Calls();
    final FakeProvider first = new FakeProvider();
    final FakeProvider second = new FakeProvider();
    final Interviewer interviewer = new Interviewer(new Settings(Map.of("threads", 1)), calls.registry(), Leases.NO_DRAIN);
    private final ExtractorService service = Extractors.of(new Settings(Map.of("threads", 1)), interviewer, calls.registry());

    Interviews() {
        Interviewers.add(interviewer, "form", new FormTemplate());
        Interviewers.add(interviewer, "reflect", new ReflectTemplate());
        calls.add(first, "first", Map.of("prompt.price", 1.0, "completion.price", 2.0, "concurrency", 7, "rate", 3.0));
        calls.add(second, "second", Map.of());
        List.of(FieldSpec.single("stage").order(1).build(), FieldSpec.list("products").order(2).build())
                .forEach(spec -> service.addField(FakeField.of(spec, conversation -> List.of()), new FakeReference<>(new HashMap<>())));
    }

    Plan plan(String... ids) {
        return plan(1, Privacy.OFF, Optional.empty(), ids);
    }

    Plan plan(int samples, Privacy privacy, Optional<String> template, String... ids) {
        return interviewer.plan(new ModelChoice(Optional.of(List.of(ids)), template, samples, Optional.of(privacy)));
    }

    List<Interviewed> ask(Plan plan, CallBook book) {
        return ask(plan, new CallTally(book));
    }

    List<Interviewed> ask(Plan plan, CallTally tally) {
        Scenes.Scene scene = scene();
        try (LeasedForm form = service.lease()) {
            return interviewer.ask(plan, form.fields(), about(scene), scene.cast(), tally);
        }
    }

    List<InterviewCost> estimate(Plan plan, Predicate<CallKey> known) {
        Scenes.Scene scene = scene();
        try (LeasedForm form = service.lease()) {
            return interviewer.estimate(plan, form.fields(), about(scene), scene.cast(), known);
        }
    }

    private Scenes.Scene scene() {
        return service.scenes().read(CHAT, HeldLearned.of(Learned.NOTHING));
    }

    private static Conversation about(Scenes.Scene scene) {
        return scene.about(scene.cast().asked(false).get(0));
    }
}
