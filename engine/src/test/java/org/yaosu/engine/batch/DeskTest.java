package org.yaosu.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DeskTest {

    private final Desk desk = new Desk(1);

    @AfterEach
    void forget() {
        Thread.interrupted();
    }

    @Test
    void whoWaitsLeavesTheSeatToAnother() {
        try (Desk.Seat seat = desk.sit()) {
            seat.begins();
            try (Desk.Seat another = desk.sit()) {
                assertThat(another.taken()).isTrue();
            }
            seat.ends();
            assertThat(seat.taken()).isTrue();
        }
    }

    @Test
    void aSeatIsHadByOneAtATime() {
        try (Desk.Seat first = desk.sit(); Desk.Seat second = desk.sit()) {
            assertThat(first.taken()).isTrue();
            assertThat(second.taken()).as("it goes on without, after a while").isFalse();
        }
        try (Desk.Seat third = desk.sit()) {
            assertThat(third.taken()).as("what one never had is not given back").isTrue();
            try (Desk.Seat fourth = desk.sit()) {
                assertThat(fourth.taken()).isFalse();
            }
        }
    }

    @Test
    void anInterruptStaysForTheWorkToSee() {
        try (Desk.Seat first = desk.sit()) {
            Thread.currentThread().interrupt();
            try (Desk.Seat second = desk.sit()) {
                assertThat(first.taken()).isTrue();
                assertThat(second.taken()).isFalse();
                assertThat(Thread.currentThread().isInterrupted()).isTrue();
            }
        }
    }
}
