package org.yaosu.engine.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Role;
import org.yaosu.api.chat.Turn;
import org.yaosu.engine.Chats;
import org.yaosu.engine.clean.Cleaner;

class RoleResolverTest {

    @Test
    void ofTwoTheOneWhoAsksIsTheCustomer() {
        Cast cast = cast(Chats.of("何琳", "你好，请问怎么导出报表？", "周明", "您好，我帮您看下", "何琳", "谢谢", "周明", "不客气，您稍等"));

        assertThat(cast.customer()).contains("何琳");
        assertThat(cast.roles(cast.customer())).isEqualTo(Map.of("何琳", Role.CUSTOMER, "周明", Role.AGENT));
    }

    @Test
    void ofTwoOneIsTheCustomerEvenIfBothTalkAlike() {
        assertThat(cast(Chats.of("何琳", "一", "周明", "二")).customer()).isPresent();
    }

    @Test
    void inAGroupOfSeveralAgentsTheOneWhoAsksIsTheCustomer() {
        Cast cast = cast(group().end());

        assertThat(cast.customer()).contains("何琳");
        assertThat(cast.roles(cast.customer())).containsEntry("周明", Role.AGENT).containsEntry("王芬", Role.AGENT)
                .containsEntry("何琳", Role.CUSTOMER);
    }

    @Test
    void whoIsMentionedIsLikelierTheCustomer() {
        String[] talk = {"说一下", "第二点", "第三点", "第四点"};
        Chats chat = Chats.chat();
        for (String words : talk) {
            chat.say("何琳", words).say("周明", "@赵月 " + words).say("赵月", words);
        }

        assertThat(cast(chat.end()).customer()).contains("赵月");
    }

    @Test
    void whoIsMentionedWithAServiceSuffixIsLikelierAnAgent() {
        Chat plain = Chats.of("何琳", "说一下", "赵月", "@何琳 嘿");
        Chat suffixed = Chats.of("何琳", "说一下", "赵月", "@何琳(何琳 在线客服) 嘿");

        assertThat(score(plain, "何琳")).isGreaterThan(score(suffixed, "何琳"));
    }

    @Test
    void whoIsQuotedWithAServiceSuffixIsLikelierAnAgent() {
        Chat chat = Chats.of("何琳", "说一下", "赵月", "「何琳 在线客服：说一下」\n------\n嘿", "何琳", "第二点", "赵月", "第二点");

        assertThat(cast(chat).customer()).contains("赵月");
    }

    @Test
    void aServiceWordInALabelMakesItsBearerLikelierAnAgent() {
        assertThat(cast(Chats.of("何琳-售后", "说一下", "赵月", "说一下")).customer()).contains("赵月");
    }

    @Test
    void aStatedAgentIsNoCustomerHoweverHeTalks() {
        Chat chat = group().end(Map.of("何琳", Role.AGENT));

        assertThat(cast(chat).customers()).doesNotContain("何琳");
        assertThat(rolesOf(chat)).containsEntry("何琳", Role.AGENT);
    }

    @Test
    void aStatedCustomerIsTheCustomerHoweverOthersTalk() {
        Chat chat = group().end(Map.of("周明", Role.CUSTOMER));

        assertThat(cast(chat).customer()).contains("周明");
    }

    @Test
    void aStatedBystanderIsNeitherAgentNorCustomer() {
        assertThat(rolesOf(group().end(Map.of("王芬", Role.OTHER)))).containsEntry("王芬", Role.OTHER);
    }

    @Test
    void aStatedCustomerWhoHardlySpeaksInAHugeGroupIsFound() {
        Chats chat = Chats.chat();
        for (int i = 0; i < 600; i++) {
            chat.say("成员" + i % 300, "说一下");
        }

        assertThat(cast(chat.say("何琳", "嘿").end(Map.of("何琳", Role.CUSTOMER))).customer()).contains("何琳");
    }

    @Test
    void aStatedAgentOfTheCustomersNameStaysAnAgent() {
        Chat chat = Chats.chat().say("白石-何琳", "你们的报表怎么导出？").say("青木-何琳", "您好，帮您看下").end(Map.of("青木-何琳", Role.AGENT));

        assertThat(rolesOf(chat)).isEqualTo(Map.of("白石-何琳", Role.CUSTOMER, "青木-何琳", Role.AGENT));
    }

    @Test
    void aSpeakerWhomAConfiguredPatternNamesIsAnAgent() {
        Cast cast = new RoleResolver(List.of("^青木")).resolve(labelled(), own(labelled()), question -> Optional.empty());

        assertThat(cast.customer()).contains("周明");
        assertThat(cast.roles(cast.customer())).containsEntry("青木-何琳", Role.AGENT);
    }

    @Test
    void whatTheSourceStatesCountsMoreThanAConfiguredPattern() {
        Chat chat = new Chat("c", labelled().source(), labelled().turns(), Map.of("青木-何琳", Role.CUSTOMER));

        assertThat(new RoleResolver(List.of("^青木")).resolve(chat, own(chat), question -> Optional.empty()).customer()).contains("何琳");
    }

    @Test
    void aBlankPatternNamesNobody() {
        assertThat(new RoleResolver(List.of("", " ")).resolve(labelled(), own(labelled()), question -> Optional.empty()).customer()).contains("何琳");
    }

    @Test
    void aPatternThatIsNoneIsRefusedWithItsSetting() {
        assertThatThrownBy(() -> new RoleResolver(List.of("青木", "(周"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("agents").hasMessageContaining("(周");
    }

    @Test
    void aCustomerWhoIsOnlyAddressedIsFound() {
        Chat chat = agents().say("周明", "@何琳 您好，帮您查下").say("王芬", "@何琳 您稍等哈").end();

        assertThat(cast(chat).customer()).contains("何琳");
    }

    @Test
    void aCustomerWhoIsOnlyQuotedIsFound() {
        Chat chat = agents().say("周明", "「何琳：报表怎么导出」\n------\n您好，帮您查下").end();

        assertThat(cast(chat).customer()).contains("何琳");
    }

    @Test
    void somebodyAddressedOnceIsNoCustomerYet() {
        Chat chat = agents().say("周明", "@何琳 您好，帮您查下").end();

        assertThat(cast(chat).customer()).hasValueSatisfying(name -> assertThat(name).isNotEqualTo("何琳"));
    }

    @Test
    void anAbsentColleagueIsNoCustomer() {
        Chat chat = agents().say("周明", "@赵月(客服) 您帮看下").say("王芬", "@赵月(客服) 您好").end();

        assertThat(cast(chat).customer()).hasValueSatisfying(name -> assertThat(name).isNotEqualTo("赵月"));
    }

    @Test
    void aStatedAgentAddressedByTheBareNameIsNoAbsentCustomer() {
        Chat chat = Chats.chat().say("青木-周明", "您好，帮您查下").say("青木-王芬", "@周明 您稍等哈").say("青木-李兰", "@周明 您好，收到哈")
                .end(Map.of("青木-周明", Role.AGENT, "青木-王芬", Role.AGENT, "青木-李兰", Role.AGENT));

        assertThat(cast(chat).customer()).isEmpty();
    }

    @Test
    void severalCustomersComeOnDemandTheLikeliestFirst() {
        Cast cast = cast(group().say("赵月", "请问发票怎么开？").say("赵月", "你们能不能帮我改一下抬头？")
                .say("赵月", "谢谢").say("赵月", "怎么报错了？").say("赵月", "为什么打不开？").end());

        assertThat(cast.customers()).containsExactlyInAnyOrder("何琳", "赵月");
        assertThat(cast.asked(true)).hasSize(2).startsWith(cast.customer());
        assertThat(cast.asked(false)).containsExactly(cast.customer());
    }

    @Test
    void aFurtherCustomerIsABystanderInARecordAboutAnother() {
        Chat chat = group().end(Map.of("何琳", Role.CUSTOMER, "王芬", Role.CUSTOMER));

        assertThat(cast(chat).roles(Optional.of("王芬"))).containsEntry("何琳", Role.OTHER).containsEntry("王芬", Role.CUSTOMER);
    }

    @Test
    void aChatWithNobodyHasNoCustomerButOneRecord() {
        Cast cast = cast(Chats.of());

        assertThat(cast.customer()).isEmpty();
        assertThat(cast.asked(true)).containsExactly(Optional.empty());
        assertThat(cast.asked(false)).containsExactly(Optional.empty());
    }

    @Test
    void wordsOfNobodyAreNobodysSide() {
        Cast cast = cast(Chats.of("", "你们怎么收费？", "", "谢谢"));

        assertThat(cast.customer()).isEmpty();
        assertThat(cast.roles(cast.customer())).isEmpty();
    }

    @Test
    void wordsOfNobodyDoNotHideTheCustomer() {
        assertThat(cast(Chats.of("", "系统消息", "何琳", "请问怎么收费？", "周明", "您好")).customer()).contains("何琳");
    }

    @Test
    void aCustomerIsCalledByTheBareName() {
        Chat chat = Chats.of("白石有限公司-何琳（采购）", "你们怎么收费？", "周明", "您好");

        assertThat(cast(chat).customer()).contains("何琳");
        assertThat(rolesOf(chat)).containsEntry("白石有限公司-何琳（采购）", Role.CUSTOMER);
    }

    private static Chats group() {
        return agents().say("何琳", "请问报表怎么导出？").say("周明", "您好，您截图看下").say("何琳", "我们点了没反应，为什么？")
                .say("王芬", "好的，帮您反馈给技术").say("何琳", "谢谢，麻烦尽快").say("何琳", "你们多久能好？");
    }

    private static Chats agents() {
        return Chats.chat().say("周明", "您好，我是您的客服周明，很高兴为您服务").say("王芬", "您有问题联系我哈").say("李兰", "好的呢，您稍等");
    }

    private static Chat labelled() {
        return Chats.of("青木-何琳", "你们怎么收费？", "周明", "您好");
    }

    private static double score(Chat chat, String label) {
        List<Mention> mentions = Mention.in(own(chat), List.of("何琳", "赵月"));
        return new SpeakerProfiles(own(chat), mentions, List.of()).speakers().stream()
                .filter(speaker -> speaker.label().equals(label)).findFirst().orElseThrow().score();
    }

    private static Map<String, Role> rolesOf(Chat chat) {
        Cast cast = cast(chat);
        return cast.roles(cast.customer());
    }

    private static Cast cast(Chat chat) {
        return new RoleResolver(List.of()).resolve(chat, own(chat), question -> Optional.empty());
    }

    private static List<Turn> own(Chat chat) {
        return new Cleaner().ownWords(chat);
    }
}
