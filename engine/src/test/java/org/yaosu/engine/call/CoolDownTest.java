package org.yaosu.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaosu.api.model.ModelException.Kind;

class CoolDownTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));

    private final List<String> told = new ArrayList<>();
    private final CoolDown coolDown = new CoolDown(new CoolDown.Watch() {
        @Override
        public void rests(Kind cause, Instant until) {
            told.add(cause + " " + until);
        }

        @Override
        public void answers() {
            told.add("answers");
        }
    });

    @Test
    void aRestIsToldOnceHoweverManyCallsUnderWayFail() {
        coolDown.rest(Kind.QUOTA, "used up", LATER);
        coolDown.rest(Kind.QUOTA, "used up", LATER.plusSeconds(1));

        assertThat(told).containsExactly("QUOTA " + LATER);
        assertThat(coolDown.rest(NOW)).hasValueSatisfying(rest -> assertThat(rest.until()).isEqualTo(LATER.plusSeconds(1)));
    }

    @Test
    void aRestThatSomebodyMustEndIsToldDuringAnotherToo() {
        coolDown.rest(Kind.QUOTA, "used up", LATER);
        coolDown.rest(Kind.AUTH, "no such key", Instant.MAX);
        coolDown.rest(Kind.AUTH, "no such key either", Instant.MAX);

        assertThat(told).containsExactly("QUOTA " + LATER, "AUTH " + Instant.MAX);
    }

    @Test
    void aRestAfterTheCallThatTriedFailedIsToldAnew() {
        coolDown.rest(Kind.QUOTA, "used up", NOW);

        assertThat(coolDown.enter(NOW)).isTrue();
        coolDown.rest(Kind.QUOTA, "used up", LATER);

        assertThat(told).containsExactly("QUOTA " + NOW, "QUOTA " + LATER);
    }

    @Test
    void theEndOfARestIsTold() {
        coolDown.rest(Kind.QUOTA, "used up", NOW);

        coolDown.succeeded(coolDown.enter(NOW));

        assertThat(told).containsExactly("QUOTA " + NOW, "answers");
    }
}
