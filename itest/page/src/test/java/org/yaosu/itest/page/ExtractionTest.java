package org.yaosu.itest.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** One chat becomes a record that shows where each value comes from. */
@InBrowser
class ExtractionTest {

    private static final String PHONE = "[data-key='基本信息-手机号码']";

    /** Where the sample chats have one of two customers. */
    private static final String CHAT_OF_TWO = "/5/chat_text";

    private final World world;

    ExtractionTest(World world) {
        this.world = world;
    }

    @BothLanguages
    void theSampleBecomesARecordWithItsProvenance(Looks looks) {
        Visit visit = world.visit(looks).extractSample();

        Locator phone = visit.one(PHONE);
        assertThat(phone.locator(".value-text")).hasText("13800000725");
        assertThat(phone.locator(".provenance")).containsText(looks.say("规则 fields.phone", "finder fields.phone"));
        assertThat(phone.locator(".confidence")).containsText("97%");
        assertThat(visit.one("html")).hasAttribute("lang", looks.say("zh-CN", "en"));
    }

    @BothLanguages
    void aValueThatIsPointedAtLightsUpItsEvidence(Looks looks) {
        Visit visit = world.visit(looks).extractSample();

        visit.one(PHONE + " .value-text").hover();

        assertThat(visit.one("mark.lit")).hasText("138 0000 0725");
        assertThat(visit.one("mark.lit")).isInViewport();
    }

    @Test
    void wordsThatArePointedAtLightUpTheirValue() {
        Visit visit = world.visit(Looks.CHINESE).extractSample();
        visit.one(PHONE + " .value-text").focus();

        visit.one("mark.lit").first().hover();

        assertThat(visit.one(".value.lit .value-text")).hasText("13800000725");
    }

    @BothLanguages
    void whatWasNotReadSaysSo(Looks looks) {
        Visit visit = world.visit(looks).extractSample();

        assertThat(visit.one(".turn.unread").first()).containsText(looks.say("未读入", "not read"));
    }

    @Test
    void whoSpeaksIsToldInWordsToo() {
        Visit visit = world.visit(Looks.ENGLISH).extractSample();

        assertThat(visit.one(".turn.customer .role").first()).hasText("Customer");
        assertThat(visit.one(".turn.agent .role").first()).hasText("Agent");
    }

    @Test
    void everyCustomerHasATab() throws Exception {
        Visit visit = world.visit(Looks.ENGLISH).open("extract");
        visit.one("#extract select").first().selectOption("all");
        visit.one("#chat-text").fill(new ObjectMapper().readTree(Served.workspace().resolve("samples/chats.json").toFile()).at(CHAT_OF_TWO).textValue());

        visit.one("#chat-text").press("Control+Enter");

        assertThat(visit.one("[role=tab]")).hasCount(2);
        visit.one("[role=tab]").nth(0).focus();
        visit.page().keyboard().press("ArrowRight");
        assertThat(visit.one("[role=tab][aria-selected=true]")).isFocused();
        assertThat(visit.one("[role=tab]").nth(1)).hasAttribute("aria-selected", "true");
    }

    @BothLanguages
    void noModelNeedBeAsked(Looks looks) {
        Visit visit = world.visit(looks).open("extract");

        assertThat(visit.one("#extract .options option[value=none]")).hasText(looks.say("不问模型，只用规则", "Ask none, finders only"));
    }

    @Test
    void theRecordIsAFile() throws Exception {
        Visit visit = world.visit(Looks.ENGLISH).extractSample();

        Download download = visit.page().waitForDownload(() -> visit.button("下载 JSON", "Download JSON").click());

        JsonNode file = new ObjectMapper().readTree(download.path().toFile());
        Assertions.assertThat(file.at("/records/0/fields").path("基本信息-手机号码").path(0).path("text").textValue()).isEqualTo("13800000725");
    }

    @BothLanguages
    void aFileOfChatsIsOfferedAsABatch(Looks looks) {
        Visit visit = world.visit(looks).open("extract");

        visit.one("#extract input[type=file]").setInputFiles(new FilePayload("chats.jsonl", "application/jsonl", World.chats(3)));
        visit.button("作为批量运行", "Run as a batch").click();

        assertThat(visit.one("#runs .chosen")).containsText("chats.jsonl");
    }

    @Test
    void aTranscriptIsReadAsItIsWritten() {
        Visit visit = world.visit(Looks.CHINESE).open("extract");

        visit.one("#extract input[type=file]").setInputFiles(new FilePayload("chat.txt", "text/plain", "客服一：您好".getBytes(Charset.forName("GB18030"))));

        assertThat(visit.one("#chat-text")).hasValue("客服一：您好");
    }

    @Test
    void aLongChatStaysWithinReach() {
        StringBuilder chat = new StringBuilder();
        for (int turn = 1; turn <= 300; turn++) {
            chat.append(turn % 2 == 0 ? "客服一" : "买家二").append("：第").append(turn).append("句，想再了解一下标准版怎么开通怎么收费\n");
        }
        chat.append("买家二：我的电话 138 0000 0300");
        Visit visit = world.visit(Looks.CHINESE).extract(chat.toString());

        assertThat(visit.one(".turn")).hasCount(301);
        visit.one(PHONE + " .value-text").focus();
        assertThat(visit.one("mark.lit")).isInViewport();
    }

    @BothLanguages
    void anotherLanguageTakesNothingAway(Looks looks) {
        Visit visit = world.visit(looks).extractSample();

        visit.button("English", "中文").click();

        assertThat(visit.one("html")).hasAttribute("lang", looks.say("en", "zh-CN"));
        assertThat(visit.one(PHONE + " .value-text")).hasText("13800000725");
        assertThat(visit.one("#record-title")).hasText(looks.say("Record", "客户记录"));
        visit.page().reload();
        visit.ready();
        assertThat(visit.one("#extract-title")).hasText(looks.say("From a chat to a customer record", "从群聊提取客户记录"));
    }

    @BothLanguages
    void whatIsRefusedIsShownAndNothingTypedIsLost(Looks looks) {
        Visit visit = world.visit(looks).open("extract");
        String tooLarge = "客服一：" + "长".repeat(World.BODY_LIMIT / 3);
        visit.one("#chat-text").fill(tooLarge);

        visit.button("提取", "Extract").click();

        assertThat(visit.one("#extract .problem")).containsText("413");
        assertThat(visit.one("#extract .problem .hint")).containsText(looks.say("请把文件或对话分成小份", "Split the file or the chat"));
        assertThat(visit.one("#chat-text")).hasValue(tooLarge);
    }
}
