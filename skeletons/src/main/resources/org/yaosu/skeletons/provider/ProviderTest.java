package {{package}};

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelRequest;

class {{class}}Test {

    private static final ModelRequest QUESTION = new ModelRequest(List.of(new Message(Message.Author.USER, "客户贵姓？")),
            OptionalDouble.empty(), OptionalInt.empty(), false, Duration.ofSeconds(10));

    private static CompletableFuture<ModelReply> ask(String url) {
        return new {{class}}(url, "").complete(QUESTION).toCompletableFuture();
    }

    @Test
    void theBodyThatComesBackIsTheAnswer() throws Exception {
        try (TestService service = TestService.answering(200, "免贵姓秦")) {
            assertThat(ask(service.url()).join().text()).isEqualTo("免贵姓秦");
        }
    }

    @Test
    void aBusyServiceMayBeAskedAgain() throws Exception {
        try (TestService service = TestService.answering(503, "later")) {
            assertFails(ask(service.url()), Kind.BUSY, true);
        }
    }

    @Test
    void aRefusedAccountIsNotAskedAgain() throws Exception {
        try (TestService service = TestService.answering(401, "who are you")) {
            assertFails(ask(service.url()), Kind.AUTH, false);
        }
    }

    @Test
    void withoutItsUrlItSaysSoAndAsksNobody() {
        assertThat(new {{class}}("", "").problem().orElseThrow()).contains("url is missing", {{class}}.PID);
        assertFails(ask(""), Kind.AUTH, false);
    }

    @Test
    void chatsDoNotTravelInClearText() {
        assertThat(new {{class}}("http://models.example.org/ask", "").problem().orElseThrow()).contains("https");
        assertThat(new {{class}}("https://models.example.org/ask", "").problem()).isEmpty();
    }

    @Test
    void aFailureDoesNotTellTheAddressWhichMayHoldAKey() {
        assertThatThrownBy(ask("http://127.0.0.1:1/ask?key=geheim")::join).hasMessageNotContaining("geheim");
    }

    private static void assertFails(CompletableFuture<ModelReply> call, Kind kind, boolean retryable) {
        assertThatThrownBy(call::join).isInstanceOf(CompletionException.class).cause()
                .isInstanceOfSatisfying(ModelException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(kind);
                    assertThat(failure.retryable()).isEqualTo(retryable);
                });
    }
}
