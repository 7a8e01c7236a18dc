package org.yaosu.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ModelWork;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.record.Answer;
import org.yaosu.api.record.CustomerRecord;
import org.yaosu.api.record.Provenance;
import org.yaosu.api.record.Source;
import org.yaosu.engine.Earlier;
import org.yaosu.engine.Extracted;
import org.yaosu.engine.FormVersion;
import org.yaosu.engine.batch.Needs.Need;
import org.yaosu.engine.journal.Content;
import org.yaosu.engine.journal.Entry;
import org.yaosu.engine.journal.Kept;

class NeedsTest {

    private static final FieldSpec STAGE = FieldSpec.single("stage").build();
    private static final Provenance BUNDLE = new Provenance(Source.FINDER, "org.example.stage", "1.0.0");
    private static final FormVersion FORM = new FormVersion(List.of(STAGE), List.of(BUNDLE));
    private static final Kept FAILED = new Kept(Optional.empty(), "it broke");

    @Test
    void anUnknownChatNeedsAll() {
        assertThat(needs(FORM, "1.0.0", false).of(Optional.empty())).isEqualTo(Need.ALL);
    }

    @Test
    void aKnownOneNeedsNothingWhileAllIsAsItWas() {
        assertThat(needs(FORM, "1.0.0", true).of(kept(Outcome.ANSWERED))).isEqualTo(Need.NOTHING);
    }

    @Test
    void anotherVersionOfAFieldsBundleIsAChange() {
        FormVersion newer = new FormVersion(List.of(STAGE), List.of(new Provenance(Source.FINDER, "org.example.stage", "1.1.0")));

        assertThat(needs(newer, "1.0.0", false).of(kept(Outcome.ANSWERED))).isEqualTo(Need.WHAT_CHANGED);
    }

    @Test
    void anotherVersionOfATemplateIsAChange() {
        assertThat(needs(FORM, "1.1.0", false).of(kept(Outcome.ANSWERED))).isEqualTo(Need.WHAT_CHANGED);
    }

    @Test
    void aTemplateThatIsAwayForAMomentIsNoChange() {
        assertThat(new Needs(FORM, name -> Optional.empty(), false).of(kept(Outcome.ANSWERED))).isEqualTo(Need.NOTHING);
    }

    @Test
    void whatFailedOrWasNotAnsweredGetsAnotherTryWhereThatIsWanted() {
        assertThat(needs(FORM, "1.0.0", true).of(Optional.of(FAILED))).isEqualTo(Need.ANOTHER_TRY);
        assertThat(needs(FORM, "1.0.0", true).of(kept(Outcome.UNANSWERED))).isEqualTo(Need.ANOTHER_TRY);
        assertThat(needs(FORM, "1.0.0", false).of(Optional.of(FAILED))).isEqualTo(Need.NOTHING);
        assertThat(needs(FORM, "1.0.0", false).of(kept(Outcome.UNANSWERED))).isEqualTo(Need.NOTHING);
    }

    @Test
    void whatAModelAnsweredBeforeIsNotGivenUpForNoAnswerOrAFailure() {
        Turn turn = turn(Outcome.ANSWERED);

        assertThat(turn.better(done(turn, Outcome.UNANSWERED))).isFalse();
        assertThat(turn.better(new Turn.Failed(turn, new Entry.Failed(turn.content(), "it broke", Duration.ZERO)))).isFalse();
        assertThat(turn.better(done(turn, Outcome.REPAIRED))).isTrue();
    }

    @Test
    void whatNobodyAnsweredBeforeMakesWayForWhatFindersSayNow() {
        Turn turn = turn(Outcome.UNANSWERED);

        assertThat(turn.better(done(turn, Outcome.UNANSWERED))).isTrue();
    }

    private static Needs needs(FormVersion form, String template, boolean again) {
        return new Needs(form, name -> Optional.of(template), again);
    }

    private static Optional<Kept> kept(Outcome outcome) {
        return Optional.of(new Kept(Optional.of(extracted(outcome)), ""));
    }

    private static Turn turn(Outcome before) {
        Chat chat = new Chat("1", "您好", List.of(), Map.of());
        return new Turn(1, chat, Content.of(chat), 6, Optional.of(new Earlier(extracted(before), true)));
    }

    private static Turn.Done done(Turn turn, Outcome outcome) {
        return new Turn.Done(turn, new Entry.Done(turn.content(), extracted(outcome), Duration.ZERO));
    }

    private static Extracted extracted(Outcome outcome) {
        ModelWork work = new ModelWork(outcome, "one", 1, 10, new Usage(1, 1), 0, List.of(), List.of(), 0);
        CustomerRecord record = new CustomerRecord(List.of(new Answer(STAGE, List.of(), List.of())));
        return new Extracted(new Extraction("1", new Form(List.of(STAGE)), List.of(record), work), List.of(BUNDLE), List.of("form 1.0.0"));
    }
}
