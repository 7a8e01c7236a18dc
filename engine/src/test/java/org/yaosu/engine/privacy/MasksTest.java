package org.yaosu.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Role;
import org.yaosu.api.chat.Span;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.engine.Chats;
import org.yaosu.engine.Leases;
import org.yaosu.engine.answer.LiveField;
import org.yaosu.engine.roles.Cast;
import org.yaosu.engine.roles.RoleResolver;

class MasksTest {

    private static final Chat CHAT = Chats.of("何琳", "寄到河海市文山路18号，@赵月 收");
    private static final Conversation CONVERSATION = new Conversation(CHAT, CHAT.turns(), Map.of("何琳", Role.CUSTOMER), Optional.of("何琳"));
    private static final Cast CAST = new Cast(Map.of("何琳", "何琳"), Map.of(), Optional.of("何琳"), Set.of("何琳"), Set.of("赵月"));

    @Test
    void ofAnAddressTheRegionAndTheRestAreHiddenEachByItself() {
        Mask mask = Masks.of(CONVERSATION, CAST, List.of(personal("基本信息-详细地址", "河海市文山路18号"), personal("基本信息-地区", "河海市")));

        assertThat(mask.hide(CHAT.turns().get(0).text())).isEqualTo("寄到〔地区1〕〔详细地址1〕，@〔人2〕 收");
        assertThat(mask.restore("〔地区1〕〔详细地址1〕")).isEqualTo("河海市文山路18号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"何琳 13800000412", "何琳-采购经理", "何琳女士", "青木科技-何琳（采购部）", "采购何琳", "何琳2 9:00-18:00", "VIP|何琳|138"})
    void theNameInALabelIsHiddenInTexts(String label) {
        Mask mask = mask(label, "您好");

        assertThat(mask.speaker(label)).isEqualTo("〔人1〕");
        assertThat(mask.hide("请何琳看下")).matches("请〔(人|名称)[12]〕看下");
        assertThat(mask.restore(mask.hide("请何琳看下"))).isEqualTo("请何琳看下");
        assertThat(mask.hide(label)).doesNotContain("何琳", "138");
    }

    @ParameterizedTest
    @ValueSource(strings = {"云店-客服", "客服", "何琳-采购经理", "官方客服"})
    void wordsForWorkInALabelAreNoNames(String label) {
        assertThat(mask(label, "您好").hide("请联系客服，采购经理和云公司")).isEqualTo("请联系客服，采购经理和云公司");
    }

    @Test
    void aCustomerOfOneCharacterIsNobodyInTheQuestionToo() {
        Mask mask = mask("静", "静静地看");

        assertThat(mask.person("静")).isEqualTo(mask.speaker("静")).isEqualTo("〔人1〕");
        assertThat(mask.hide("静静地看")).isEqualTo("静静地看");
    }

    @Test
    void aNumberBehindAStrangersNameIsHiddenWhole() {
        String text = "@张三丰我的手机号码是下面这个13800000412";
        Mask mask = mask("何琳", text);

        assertThat(mask.hide(text)).matches("@〔人2〕〔号码1〕");
    }

    @Test
    void ofALabelWithANumberTheNameAndTheNumberAreHiddenEachByItself() {
        assertThat(mask("周明(13800000999)", "您好").hide("问周明(13800000999)吧")).isEqualTo("问〔人1〕(〔号码1〕)吧");
    }

    @Test
    void aStrangersNameEndsWhereASpeakersBegins() {
        assertThat(mask("何琳", "@张三丰何琳在吗").hide("张三丰，何琳")).isEqualTo("〔人2〕，〔人1〕");
    }

    private static Mask mask(String speaker, String text) {
        Chat chat = Chats.of(speaker, text);
        Cast cast = new RoleResolver(List.of()).resolve(chat, chat.turns(), question -> java.util.Optional.empty());
        return Masks.of(new Conversation(chat, chat.turns(), Map.of(), cast.customer()), cast, List.of());
    }

    @Test
    void aFieldThatIsNotPersonalHidesNothing() {
        Mask mask = Masks.of(CONVERSATION, CAST, List.of(live(FieldSpec.single("产品").build(), conversation -> List.of(place("文山路")))));

        assertThat(mask.hide("文山路")).isEqualTo("文山路");
    }

    @Test
    void withABrokenFieldThereIsNoMask() {
        LiveField broken = live(FieldSpec.single("地区").personal().build(), conversation -> {
            throw new IllegalArgumentException("文山路");
        });

        assertThatIllegalStateException().isThrownBy(() -> Masks.of(CONVERSATION, CAST, List.of(broken)))
                .withMessageContaining("org.example.field").withMessageNotContaining("文山路");
    }

    private static LiveField personal(String key, String value) {
        return live(FieldSpec.single(key).personal().build(), conversation -> List.of(place(value)));
    }

    private static Span place(String value) {
        int start = CHAT.source().indexOf(value);
        return new Span(start, start + value.length());
    }

    private static LiveField live(FieldSpec spec, Function<Conversation, List<Span>> places) {
        FieldExtractor field = new FieldExtractor() {
            @Override
            public FieldSpec spec() {
                return spec;
            }

            @Override
            public List<Finding> find(Conversation conversation) {
                return List.of();
            }

            @Override
            public List<Span> personal(Conversation conversation) {
                return places.apply(conversation);
            }
        };
        return Leases.field(spec, field, "org.example.field");
    }
}
