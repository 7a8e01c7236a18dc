package org.yaosu.engine.prompt.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.format.Label;
import org.yaosu.api.prompt.Question;
import org.yaosu.engine.Chats;

class ExamplesTest {

    private static final Form FORM = new Form(List.of(
            FieldSpec.single("电话").verbatim().build(), FieldSpec.list("话题").build()));

    private static final Chat PRICE = Chats.of("小林", "请问高级版的价格是多少，有没有优惠", "客服", "高级版一年三千");
    private static final Chat LOGIN = Chats.of("小周", "登录不上，验证码一直收不到怎么办", "客服", "请重启一下");
    private static final Examples EXAMPLES = new Examples(List.of(labelled(LOGIN, "登录"), labelled(PRICE, "价格")));

    @Test
    void theLikestChatComesFirst() {
        Chat chat = Chats.of("老王", "高级版的价格多少，可以优惠吗");

        List<Question.Example> examples = EXAMPLES.like(chat, FORM, 2000, 2);

        assertThat(examples).extracting(Question.Example::answer)
                .containsExactly("{\"电话\":\"\",\"话题\":[\"价格\"]}", "{\"电话\":\"\",\"话题\":[\"登录\"]}");
        assertThat(examples.get(0).chat()).startsWith("<chat-").contains("小林：请问高级版的价格", "客服：高级版一年三千");
        assertThat(EXAMPLES.like(chat, FORM, 2000, 1)).containsExactly(examples.get(0));
    }

    @Test
    void aChatIsNeverAnExampleForItself() {
        Chat again = Chats.of("小林", "请问高级版的价格是多少，有没有优惠", "客服", "高级版一年三千");

        assertThat(EXAMPLES.like(again, FORM, 2000, 2)).extracting(Question.Example::chat)
                .hasSize(1).allMatch(chat -> chat.contains("登录不上"));
    }

    @Test
    void allTogetherStayWithinTheirCharacters() {
        List<Labelled> chats = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Chats chat = Chats.chat();
            for (int n = 0; n < 100; n++) {
                chat.say(n % 2 == 0 ? "小林" : "客服", "第" + i + "个聊天的第" + n + "句话");
            }
            chats.add(labelled(chat.end(), "价格"));
        }
        for (int budget : List.of(0, 100, 700, 1000, 3000)) {
            List<Question.Example> examples = new Examples(chats).like(LOGIN, FORM, budget, 3);

            assertThat(examples.stream().mapToInt(example -> example.chat().length() + example.answer().length()).sum())
                    .isLessThanOrEqualTo(budget);
            assertThat(examples).hasSize(budget < 500 ? 0 : 3);
        }
    }

    @Test
    void turnsThatHoldAnAnswerAreKeptWhenAChatIsCut() {
        Chats chat = Chats.chat();
        for (int n = 0; n < 100; n++) {
            chat.say("小林", n == 90 ? "打13800000000找我" : "这是第" + n + "句话");
        }
        Examples examples = new Examples(List.of(new Labelled(chat.end(), List.of(label("13800000000", "价格")))));

        Question.Example example = examples.like(LOGIN, FORM, 600, 1).get(0);

        assertThat(example.chat()).containsSubsequence("第0句", "第1句", "打13800000000找我").doesNotContain("第89句");
        assertThat(example.answer()).contains("\"13800000000\"");
    }

    @Test
    void aCopiedValueThatTheExcerptDoesNotShowIsNotInItsAnswer() {
        Chats chat = Chats.chat();
        for (int n = 0; n < 100; n++) {
            chat.say("小林", n == 90 ? "打13800000000找我" + "。".repeat(1000) : "这是第" + n + "句话");
        }
        Examples examples = new Examples(List.of(new Labelled(chat.end(), List.of(label("13800000000", "价格")))));

        assertThat(examples.like(LOGIN, FORM, 600, 1).get(0).answer()).isEqualTo("{\"电话\":\"\",\"话题\":[\"价格\"]}");
    }

    @Test
    void chatsAreShownCleaned() {
        Chat chat = Chats.of("小林", "[图片]", "小林", "想问下价格");

        assertThat(new Examples(List.of(labelled(chat, "价格"))).like(LOGIN, FORM, 1000, 1).get(0).chat())
                .contains("小林：想问下价格").doesNotContain("图片");
    }

    @Test
    void aChatAboutSeveralCustomersIsNoExample() {
        Labelled two = new Labelled(PRICE, List.of(label("", "价格"), label("", "登录")));

        assertThat(new Examples(List.of(two)).like(LOGIN, FORM, 1000, 1)).isEmpty();
    }

    private static Labelled labelled(Chat chat, String topic) {
        return new Labelled(chat, List.of(label("", topic)));
    }

    private static Label label(String phone, String topic) {
        return new Label(Map.of("电话", phone.isEmpty() ? List.of() : List.of(phone), "话题", List.of(topic)));
    }
}
