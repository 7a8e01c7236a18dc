package org.yaosu.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;

class AnswerReaderTest {

    private static final boolean WHOLE = false;
    private static final boolean PARTIAL = true;

    private final AnswerReader reader = new AnswerReader();

    /** @param expected {@code label=value&value; label=}, records divided by {@code ||} */
    record Case(String name, String reply, String expected, boolean partial) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource({"wrappings", "marks", "brokenStructure", "languages", "truncations", "shapes", "keys", "types", "nothings",
        "closedValues", "lines", "combinations"})
    void readsAsItsAuthorMeant(Case example) {
        ReadAnswer answer = reader.read(example.reply(), Forms.CONTEST);

        assertThat(answer.records()).isEqualTo(records(example.expected()));
        assertThat(answer.partial()).as("partial").isEqualTo(example.partial());
        assertThat(answer.problem()).isEmpty();
        assertThat(answer.readable()).isTrue();
    }

    static Stream<Case> wrappings() {
        return Stream.of(
                new Case("plain", "{\"基本信息-姓名\": \"测试甲\", \"咨询类型\": [\"答疑\"]}", "姓名=测试甲; 咨询类型=答疑", WHOLE),
                new Case("fence with language", "```json\n{\"基本信息-姓名\": \"测试甲\"}\n```", "姓名=测试甲", WHOLE),
                new Case("fence without language", "```\n{\"基本信息-姓名\": \"测试甲\"}\n```", "姓名=测试甲", WHOLE),
                new Case("unclosed fence", "```json\n{\"基本信息-姓名\": \"测试甲\"}", "姓名=测试甲", WHOLE),
                new Case("several fences", "```json\n{\"基本信息-姓名\": \"测试甲\"}\n```\n第二位：\n```json\n{\"基本信息-姓名\": \"测试乙\"}\n```",
                        "姓名=测试甲 || 姓名=测试乙", WHOLE),
                new Case("preamble and epilogue", "好的，提取结果如下：\n{\"基本信息-姓名\": \"测试甲\"}\n希望对您有帮助！", "姓名=测试甲", WHOLE),
                new Case("braces in the preamble", "按照{字段: 内容}和[列表]的格式、{ 开头，结果：{\"基本信息-姓名\": \"测试甲\"}", "姓名=测试甲", WHOLE),
                new Case("quoted bracket in the preamble", "其中[“姓名”应为客户名，不是客服] 输出：{\"基本信息-姓名\": \"测试甲\"}", "姓名=测试甲", WHOLE),
                new Case("braces in the epilogue", "{\"基本信息-姓名\": \"测试甲\"}\n说明：{其余字段}未提及，用 { 表示。", "姓名=测试甲", WHOLE),
                new Case("skeleton before the answer", "格式：{\"基本信息-姓名\": \"\", \"咨询类型\": []}\n答案：{\"基本信息-姓名\": \"测试甲\"}", "姓名=测试甲", WHOLE),
                new Case("thoughts", "<think>客户可能是{\"基本信息-姓名\": \"测试乙\"}？不对。</think>\n{\"基本信息-姓名\": \"测试甲\"}", "姓名=测试甲", WHOLE),
                new Case("thoughts without their beginning", "先看姓名…{\"基本信息-姓名\": \"测试乙\"}\n</think>{\"基本信息-姓名\": \"测试甲\"}", "姓名=测试甲", WHOLE),
                new Case("thoughts without their end", "<think>先找姓名，草稿{\"基本信息-姓名\": \"测试乙\"}，再核对。\n{\"基本信息-姓名\": \"测试甲\"}", "姓名=测试甲", WHOLE),
                new Case("byte order mark and invisible characters", "\ufeff{\u200b\"基本信息-姓\u200b名\": \"测试甲\u2060\"}", "姓名=测试甲", WHOLE),
                new Case("double encoding", "\"{\\\"基本信息-姓名\\\": \\\"测试甲\\\", \\\"咨询类型\\\": [\\\"答疑\\\"]}\"", "姓名=测试甲; 咨询类型=答疑", WHOLE),
                new Case("double encoding with line breaks", "\"{\\n  \\\"基本信息-姓名\\\": \\\"测试甲\\\"\\n}\"", "姓名=测试甲", WHOLE),
                new Case("escaped marks", "{\\\"基本信息-姓名\\\": \\\"测试甲\\\"}", "姓名=测试甲", WHOLE),
                new Case("JSON in a member", "{\"result\": \"{\\\"基本信息-姓名\\\": \\\"测试甲\\\"}\"}", "姓名=测试甲", WHOLE),
                new Case("entities of HTML", "{&quot;基本信息-姓名&quot;: &quot;测试甲&quot;, &quot;意向产品&quot;: [&quot;A&amp;B&quot;]}", "姓名=测试甲; 意向产品=A&amp;B", WHOLE));
    }

    static Stream<Case> marks() {
        return Stream.of(
                new Case("curly marks", "{“基本信息-姓名”: “测试甲”, “咨询类型”: [“答疑”, “询价”]}", "姓名=测试甲; 咨询类型=答疑&询价", WHOLE),
                new Case("one curly mark at both ends", "{“基本信息-姓名“: “测试甲“}", "姓名=测试甲", WHOLE),
                new Case("single curly marks", "{‘基本信息-姓名’: ‘测试甲’}", "姓名=测试甲", WHOLE),
                new Case("full width throughout", "｛＂基本信息-姓名＂：＂测试甲＂，＂咨询类型＂：［＂答疑＂，＂询价＂］｝", "姓名=测试甲; 咨询类型=答疑&询价", WHOLE),
                new Case("marks of two widths", "{\"基本信息-姓名”：“测试甲\"，\"基本信息-手机号码\"：\"13800000001\"}", "姓名=测试甲; 手机号码=13800000001", WHOLE),
                new Case("unescaped marks inside", "{\"下一步跟进计划-具体事项\": \"客户说\"先等等\"，再发\"报价单\"给他\", \"基本信息-姓名\": \"测试甲\"}",
                        "具体事项=客户说\"先等等\"，再发\"报价单\"给他; 姓名=测试甲", WHOLE),
                new Case("unescaped marks at both ends", "{\"下一步跟进计划-具体事项\": \"\"先等等\", 他说\", \"竞品信息\": \"\"甲\"系统\"}",
                        "具体事项=\"先等等\", 他说; 竞品信息=\"甲\"系统", WHOLE),
                new Case("curly marks inside plain ones", "{\"下一步跟进计划-具体事项\": \"发“方案”\", \"基本信息-姓名\": \"测试甲\"}", "具体事项=发“方案”; 姓名=测试甲", WHOLE),
                new Case("a mark missing at the end of a text", "{\"基本信息-姓名\": \"测试甲, \"基本信息-手机号码\": \"13800000001\"}", "姓名=测试甲; 手机号码=13800000001", WHOLE),
                new Case("a mark missing at the end of the last text", "{\"基本信息-姓名\": \"测试甲}", "姓名=测试甲", WHOLE),
                new Case("a mark missing at the end of a key", "{\"基本信息-姓名: \"测试甲\", \"基本信息-邮箱\": \"\"}", "姓名=测试甲; 邮箱=", WHOLE),
                new Case("a mark missing at the beginning of a text", "{\"基本信息-姓名\": 测试甲\", \"基本信息-邮箱\": \"\"}", "姓名=测试甲; 邮箱=", WHOLE),
                new Case("raw line breaks and control characters", "{\"下一步跟进计划-具体事项\": \"先发\u0007方案\n再约时间\", \"基本信息-姓名\": \"测试甲\"}",
                        "具体事项=先发方案\n再约时间; 姓名=测试甲", WHOLE),
                new Case("unicode escapes", "{\"\\u57fa\\u672c\\u4fe1\\u606f-\\u59d3\\u540d\": \"\\u6d4b\\u8bd5\\u7532\"}", "姓名=测试甲", WHOLE),
                new Case("escapes JSON does not have", "{\"下一步跟进计划-具体事项\": \"看 D:\\docs 与 \\u12 \\q 末\", \"竞品信息\": \"a\\_b\"}",
                        "具体事项=看 D:\\docs 与 \\u12 \\q 末; 竞品信息=a_b", WHOLE),
                new Case("Markdown escapes outside texts", "\\{\"基本信息-姓名\": \"测试甲\", \"咨询类型\": \\[\"答疑\"\\]\\}", "姓名=测试甲; 咨询类型=答疑", WHOLE));
    }

    static Stream<Case> brokenStructure() {
        return Stream.of(
                new Case("missing comma", "{\"基本信息-姓名\": \"测试甲\" \"基本信息-手机号码\": \"13800000001\"\n\"咨询类型\": [\"答疑\" \"询价\"]}",
                        "姓名=测试甲; 手机号码=13800000001; 咨询类型=答疑&询价", WHOLE),
                new Case("trailing commas", "{\"基本信息-姓名\": \"测试甲\", \"咨询类型\": [\"答疑\",],}", "姓名=测试甲; 咨询类型=答疑", WHOLE),
                new Case("doubled commas", "{,\"基本信息-姓名\": \"测试甲\",,\"咨询类型\": [,\"答疑\",,\"询价\"]}", "姓名=测试甲; 咨询类型=答疑&询价", WHOLE),
                new Case("missing colon", "{\"基本信息-姓名\" \"测试甲\", \"咨询类型\" [\"答疑\"]}", "姓名=测试甲; 咨询类型=答疑", WHOLE),
                new Case("missing value", "{\"基本信息-姓名\": , \"基本信息-手机号码\": \"13800000001\", \"竞品信息\": \"客户购买阶段\": \"报价\"}",
                        "手机号码=13800000001; 客户购买阶段=报价", WHOLE),
                new Case("unquoted keys", "{基本信息-姓名: \"测试甲\", 咨询类型: [\"答疑\"], 备注: \"x\", 竞品信息: 某系统}", "姓名=测试甲; 咨询类型=答疑; 竞品信息=某系统", WHOLE),
                new Case("unquoted values", "{\"基本信息-姓名\": 测试甲, \"咨询类型\": [答疑、询价], \"客户预算-总体预算金额\": 19,800元\n}",
                        "姓名=测试甲; 咨询类型=答疑&询价; 总体预算金额=19,800元", WHOLE),
                new Case("comments", "{ // 客户\n\"基本信息-姓名\": \"测试甲\", /* 电话 */ \"基本信息-手机号码\": 13800000001, # 手机\n\"基本信息-年龄\": 35 // 岁\n}",
                        "姓名=测试甲; 手机号码=13800000001; 年龄=35", WHOLE),
                new Case("missing inner bracket", "{\"咨询类型\": [\"答疑\", \"询价\", \"基本信息-姓名\": \"测试甲\"}", "咨询类型=答疑&询价; 姓名=测试甲", WHOLE),
                new Case("wrong kind of bracket", "[\"基本信息-姓名\": \"测试甲\", \"基本信息-手机号码\": \"13800000001\"]", "姓名=测试甲; 手机号码=13800000001", WHOLE),
                new Case("missing brace between records", "[{\"基本信息-姓名\": \"测试甲\", {\"基本信息-姓名\": \"测试乙\"}]", "姓名=测试甲 || 姓名=测试乙", WHOLE),
                new Case("missing first brace", "\"基本信息-姓名\": \"测试甲\", \"咨询类型\": [\"答疑\"]}", "姓名=测试甲; 咨询类型=答疑", WHOLE));
    }

    static Stream<Case> languages() {
        return Stream.of(
                new Case("Python", "{'基本信息-姓名': '测试甲', '基本信息-邮箱': None, '客户是否有意向': True, '客户是否有卡点': False, '咨询类型': ('答疑', '询价'),}",
                        "姓名=测试甲; 邮箱=; 客户是否有意向=有意向; 客户是否有卡点=无卡点; 咨询类型=答疑&询价", WHOLE),
                new Case("Python with both marks", "{'基本信息-姓名': \"测试'甲\", '竞品信息': 'it's 甲系统'}", "姓名=测试'甲; 竞品信息=it's 甲系统", WHOLE),
                new Case("Python set", "{\"基本信息-姓名\": \"测试甲\", \"意向产品\": {\"会话存档\", \"高级版\"}}", "姓名=测试甲; 意向产品=会话存档&高级版", WHOLE),
                new Case("JavaScript", "const r = {\"基本信息-姓名\": '测试甲', \"竞品信息\": undefined, \"基本信息-年龄\": NaN};", "姓名=测试甲; 竞品信息=; 年龄=", WHOLE),
                new Case("hash rockets", "{\"基本信息-姓名\" => \"测试甲\", \"咨询类型\" => [\"答疑\"]}", "姓名=测试甲; 咨询类型=答疑", WHOLE));
    }

    static Stream<Case> truncations() {
        return Stream.of(
                new Case("missing final bracket", "{\"基本信息-姓名\": \"测试甲\", \"咨询类型\": [\"答疑\"]", "姓名=测试甲; 咨询类型=答疑", PARTIAL),
                new Case("cut inside a text", "{\"基本信息-姓名\": \"测试甲\", \"竞品信息\": \"某系", "姓名=测试甲", PARTIAL),
                new Case("cut inside a list", "{\"基本信息-姓名\": \"测试甲\", \"意向产品\": [\"会话存档\", \"高级", "姓名=测试甲; 意向产品=会话存档", PARTIAL),
                new Case("cut inside the first item", "{\"基本信息-姓名\": \"测试甲\", \"意向产品\": [\"会话", "姓名=测试甲", PARTIAL),
                new Case("cut inside a number", "{\"基本信息-姓名\": \"测试甲\", \"基本信息-年龄\": 3", "姓名=测试甲", PARTIAL),
                new Case("cut inside a key", "{\"基本信息-姓名\": \"测试甲\", \"基本信", "姓名=测试甲", PARTIAL),
                new Case("cut behind an escape", "{\"基本信息-姓名\": \"测试甲\", \"竞品信息\": \"某\\", "姓名=测试甲", PARTIAL),
                new Case("cut in the second record", "[{\"基本信息-姓名\": \"测试甲\"}, {\"基本信息-姓名\": \"测试乙\", \"竞品", "姓名=测试甲 || 姓名=测试乙", PARTIAL),
                new Case("cut inside a fence that is closed", "```json\n{\"基本信息-姓名\": \"测试甲\",\n```\n以上。", "姓名=测试甲", PARTIAL));
    }

    static Stream<Case> shapes() {
        return Stream.of(
                new Case("a list of one", "[{\"基本信息-姓名\": \"测试甲\"}]", "姓名=测试甲", WHOLE),
                new Case("wrapped in infos", "{\"infos\": [{\"基本信息-姓名\": \"测试甲\"}, {\"基本信息-姓名\": \"测试乙\"}]}", "姓名=测试甲 || 姓名=测试乙", WHOLE),
                new Case("wrapped as in a submission", "[{\"infos\": [{\"基本信息-姓名\": \"测试甲\"}], \"index\": 1}]", "姓名=测试甲", WHOLE),
                new Case("infos with one object", "{\"infos\": {\"基本信息-姓名\": \"测试甲\"}}", "姓名=测试甲", WHOLE),
                new Case("wrapped in result", "{\"code\": 0, \"result\": {\"data\": {\"基本信息-姓名\": \"测试甲\"}}}", "姓名=测试甲", WHOLE),
                new Case("lists in lists", "[[{\"基本信息-姓名\": \"测试甲\"}]]", "姓名=测试甲", WHOLE),
                new Case("groups by prefix", "{\"基本信息\": {\"姓名\": \"测试甲\", \"年龄\": \"\"}, \"客户预算\": {\"预算是否充足\": \"充足\"}, \"咨询类型\": [\"答疑\"]}",
                        "姓名=测试甲; 年龄=; 预算是否充足=充足; 咨询类型=答疑", WHOLE),
                new Case("two objects one after another", "{\"基本信息-姓名\": \"测试甲\"}\n{\"基本信息-姓名\": \"测试乙\"}", "姓名=测试甲 || 姓名=测试乙", WHOLE),
                new Case("two objects with a comma", "{\"基本信息-姓名\": \"测试甲\"},{\"基本信息-姓名\": \"测试乙\"}", "姓名=测试甲 || 姓名=测试乙", WHOLE),
                new Case("the same object twice", "{\"基本信息-姓名\": \"测试甲\"}\n再次输出：\n{\"基本信息-姓名\": \"测试甲\"}", "姓名=测试甲", WHOLE),
                new Case("customers by name", "{\"客户1\": {\"姓名\": \"测试甲\"}, \"客户2\": {\"姓名\": \"测试乙\"}}", "姓名=测试甲 || 姓名=测试乙", WHOLE),
                new Case("objects of one key each", "[{\"基本信息-姓名\": \"测试甲\"}, {\"咨询类型\": [\"答疑\"]}]", "姓名=测试甲; 咨询类型=答疑", WHOLE),
                new Case("a key twice", "{\"基本信息-姓名\": \"\", \"咨询类型\": [\"答疑\"], \"基本信息-姓名\": \"测试甲\", \"咨询类型\": \"询价\"}",
                        "姓名=测试甲; 咨询类型=答疑&询价", WHOLE));
    }

    static Stream<Case> keys() {
        return Stream.of(
                new Case("short keys", "{\"姓名\": \"测试甲\", \"参与人\": [\"测试乙\"]}", "姓名=测试甲; 参与人=测试乙", WHOLE),
                new Case("other dashes", "{\"基本信息—姓名\": \"测试甲\", \"基本信息－手机号码\": \"13800000001\", \"基本信息_年龄\": \"35\", \"基本信息.生日\": \"\", "
                        + "\"基本信息/邮箱\": \"\", \"基本信息：地区\": \"\", \"客户预算 - 预算明细\": \"\"}",
                        "姓名=测试甲; 手机号码=13800000001; 年龄=35; 生日=; 邮箱=; 地区=; 预算明细=", WHOLE),
                new Case("blanks and width in keys", "{\" 基本信息 - 姓名 \": \"测试甲\", \"客户\u3000购买阶段\": \"报价\"}", "姓名=测试甲; 客户购买阶段=报价", WHOLE),
                new Case("remarks and numbers in keys", "{\"1. 姓名\": \"测试甲\", \"手机号码（必填）\": \"13800000001\", \"**购买阶段**\": \"报价\"}",
                        "姓名=测试甲; 手机号码=13800000001; 客户购买阶段=报价", WHOLE));
    }

    static Stream<Case> types() {
        return Stream.of(
                new Case("numbers", "{\"基本信息-手机号码\": 13800000001, \"基本信息-年龄\": 35, \"客户预算-总体预算金额\": 2.5E+4}",
                        "手机号码=13800000001; 年龄=35; 总体预算金额=25000", WHOLE),
                new Case("truth for a text", "{\"基本信息-姓名\": false, \"基本信息-邮箱\": true, \"咨询类型\": [\"答疑\"]}", "姓名=; 邮箱=; 咨询类型=答疑", WHOLE),
                new Case("null", "{\"基本信息-姓名\": null, \"咨询类型\": null, \"意向产品\": [null]}", "姓名=; 咨询类型=; 意向产品=", WHOLE),
                new Case("list for personal data", "{\"基本信息-手机号码\": [\"\", \"13800000001\", \"13800000002\"]}", "手机号码=13800000001", WHOLE),
                new Case("list for a text", "{\"下一步跟进计划-时间点\": [\"周三\", \"周五\"], \"下一步跟进计划-具体事项\": [\"发方案\", \"约演示\"], \"客户购买阶段\": [\"报价\"]}",
                        "时间点=周三、周五; 具体事项=发方案；约演示; 客户购买阶段=报价", WHOLE),
                new Case("text for a list", "{\"咨询类型\": \"答疑、询价\", \"意向产品\": \"会话存档，高级版（10人，一年）;CRM\", \"购买异议点\": \"价格\"}",
                        "咨询类型=答疑&询价; 意向产品=会话存档&高级版（10人，一年）&CRM; 购买异议点=价格", WHOLE),
                new Case("lines for a list", "{\"意向产品\": \"1. 会话存档\\n2. 高级版\"}", "意向产品=会话存档&高级版", WHOLE),
                new Case("list written as a text", "{\"咨询类型\": \"['答疑', '询价']\", \"意向产品\": \"[]\"}", "咨询类型=答疑&询价; 意向产品=", WHOLE),
                new Case("closed values in one item", "{\"咨询类型\": [\"答疑、吐槽\"]}", "咨询类型=答疑&吐槽", WHOLE),
                new Case("items of an open list stay whole", "{\"下一步跟进计划-参与人\": [\"测试甲、测试乙\"]}", "参与人=测试甲、测试乙", WHOLE),
                new Case("object for a text", "{\"基本信息-地区\": {\"省\": \"测试省\", \"市\": \"测试市\"}, \"客户预算-预算明细\": {\"软件\": \"2万\", \"硬件\": \"1万\"}}",
                        "地区=测试省测试市; 预算明细=2万；1万", WHOLE),
                new Case("value with its evidence", "{\"基本信息-姓名\": {\"value\": \"测试甲\", \"evidence\": \"我是测试甲\"}}", "姓名=测试甲", WHOLE));
    }

    static Stream<Case> nothings() {
        return Stream.of(
                new Case("placeholders", "{\"基本信息-姓名\": \"未提及\", \"基本信息-手机号码\": \"[未提供]\", \"基本信息-邮箱\": \"N/A\", \"基本信息-地区\": \"暂无\", "
                        + "\"基本信息-详细地址\": \"-\", \"基本信息-年龄\": \"null\", \"基本信息-生日\": \"空\", \"竞品信息\": \"未知\", \"咨询类型\": [\"无\"], "
                        + "\"意向产品\": \"none\", \"客户购买阶段\": \"（未明确提及）\", \"客户预算-总体预算金额\": \"对话中未提供相关信息\"}",
                        "姓名=; 手机号码=; 邮箱=; 地区=; 详细地址=; 年龄=; 生日=; 竞品信息=; 咨询类型=; 意向产品=; 客户购买阶段=; 总体预算金额=", WHOLE),
                new Case("words that only begin like placeholders", "{\"基本信息-姓名\": \"无忧\", \"下一步跟进计划-具体事项\": \"未知原因的报错需排查\"}",
                        "姓名=无忧; 具体事项=未知原因的报错需排查", WHOLE));
    }

    static Stream<Case> closedValues() {
        return Stream.of(
                new Case("closed value with an explanation", "{\"客户是否有意向\": \"有意向，询问了价格\", \"客户预算-预算是否充足\": \"预算不充足\", \"客户是否有卡点\": \"“无卡点”。\"}",
                        "客户是否有意向=有意向; 预算是否充足=不充足; 客户是否有卡点=无卡点", WHOLE),
                new Case("denied closed values", "{\"客户是否有意向\": \"客户没有意向\", \"客户预算-预算是否充足\": \"不是很充足\", \"客户是否有卡点\": \"否，一切顺利\"}",
                        "客户是否有意向=无意向; 预算是否充足=不充足; 客户是否有卡点=无卡点", WHOLE),
                new Case("values outside are dropped", "{\"客户购买阶段\": \"初步了解\", \"咨询类型\": [\"答疑\", \"登录问题\"], \"客户是否有意向\": \"有意向/无意向\"}",
                        "客户购买阶段=; 咨询类型=答疑; 客户是否有意向=", WHOLE));
    }

    static Stream<Case> lines() {
        return Stream.of(
                new Case("a summary", "客户基本信息：\n- 姓名：测试甲\n- 年龄和生日：[未提供]\n\n跟进计划信息：\n- 参与人：测试乙、测试丙\n- 具体事项：发方案，约时间",
                        "姓名=测试甲; 年龄=; 生日=; 参与人=测试乙&测试丙; 具体事项=发方案，约时间", WHOLE),
                new Case("Markdown", "```markdown\n# 客户基本信息\n- **姓名**：测试甲\n- **手机号码：** 13800000001\n1. 客户购买阶段：报价\n* `邮箱`: 无\n```",
                        "姓名=测试甲; 手机号码=13800000001; 客户购买阶段=报价; 邮箱=", WHOLE),
                new Case("a table of two columns", "| 字段 | 内容 |\n|---|---|\n| 姓名 | 测试甲 |\n| 咨询类型 | 答疑、询价 |\n| 邮箱 | |",
                        "姓名=测试甲; 咨询类型=答疑&询价; 邮箱=", WHOLE),
                new Case("a table of customers", "| 姓名 | 手机号码 |\n| --- | --- |\n| 测试甲 | 13800000001 |\n| 测试乙 | 未提供 |",
                        "姓名=测试甲; 手机号码=13800000001 || 姓名=测试乙; 手机号码=", WHOLE),
                new Case("bullets below a label", "- 预算明细：\n  - 软件：2万\n  - 硬件：1万\n- 意向产品：\n  - 会话存档\n  - 高级版\n- 姓名：测试甲",
                        "预算明细=软件：2万；硬件：1万; 意向产品=会话存档&高级版; 姓名=测试甲", WHOLE),
                new Case("headings as labels", "## 咨询类型\n\n- 答疑\n- 询价\n\n## 姓名\n测试甲\n\n以上为分析结果。", "咨询类型=答疑&询价; 姓名=测试甲", WHOLE),
                new Case("labels in brackets", "【姓名】测试甲\n【购买阶段】：报价", "姓名=测试甲; 客户购买阶段=报价", WHOLE),
                new Case("several labels in a line", "姓名：测试甲；手机号码：13800000001；时间点：14:00；邮箱：无", "姓名=测试甲; 手机号码=13800000001; 时间点=14:00; 邮箱=", WHOLE),
                new Case("labels that are answered together", "- 姓名：测试甲\n- 邮箱、地区和生日信息未提及", "姓名=测试甲; 邮箱=; 地区=; 生日=", WHOLE),
                new Case("several customers", "### 客户1\n- 姓名：测试甲\n- 年龄：35\n### 客户2\n- 姓名：测试乙", "姓名=测试甲; 年龄=35 || 姓名=测试乙", WHOLE));
    }

    static Stream<Case> combinations() {
        return Stream.of(
                new Case("thoughts, fence, Python, comment, comma", "<think>嗯</think>结果：\n```python\n[{'姓名': '测试甲', # 客户\n '邮箱': None,}]\n```", "姓名=测试甲; 邮箱=", WHOLE),
                new Case("curly marks, missing comma, truncation", "{“姓名”：“测试甲” “咨询类型”：[“答疑”，“询", "姓名=测试甲; 咨询类型=答疑", PARTIAL),
                new Case("groups, wrapping, marks inside", "{\"infos\": [{\"基本信息\": {\"姓名\": \"测试甲\"}, \"下一步跟进计划\": {\"具体事项\": \"发\"方案\"给他\"}}]}",
                        "姓名=测试甲; 具体事项=发\"方案\"给他", WHOLE),
                new Case("JSON wins over lines", "- 姓名：测试乙\n{\"基本信息-姓名\": \"测试甲\"}", "姓名=测试甲", WHOLE),
                new Case("lines with unreadable JSON beside", "{\"status\": \"ok\"}\n- 姓名：测试甲", "姓名=测试甲", WHOLE));
    }

    @Test
    void unknownKeysAreDroppedAndNamed() {
        ReadAnswer answer = reader.read("{\"基本信息-姓名\": \"测试甲\", \"客户情绪\": \"平稳\", \"备注\": {\"来源\": \"群\"}}", Forms.CONTEST);

        assertThat(answer.unknownKeys()).containsExactly("客户情绪", "备注");
        assertThat(answer.records()).isEqualTo(records("姓名=测试甲"));
    }

    @Test
    void wrappersAreNoUnknownKeys() {
        assertThat(reader.read("[{\"infos\": [{\"基本信息-姓名\": \"测试甲\"}], \"index\": 1}]", Forms.CONTEST).unknownKeys()).isEmpty();
    }

    @Test
    void whatIsRightNeedsNoRepair() {
        assertThat(reader.read("{\"基本信息-姓名\": \"测试甲\", \"咨询类型\": [\"答疑\"], \"基本信息-邮箱\": \"\"}", Forms.CONTEST).repairs()).isEmpty();
    }

    @Test
    void repairsAreNamedOnceAndWithoutTextOfTheAnswer() {
        ReadAnswer answer = reader.read("```json\n{'姓名': '测试甲', '客户购买阶段': '随便看看', '咨询类型': ['别的', '另外'], '邮箱': None, '生日': None}\n```", Forms.CONTEST);

        assertThat(answer.repairs()).doesNotHaveDuplicates()
                .contains("cut a code fence", "took 'none' for nothing", "dropped a value of 客户购买阶段 that is none of its closed values",
                        "dropped a value of 咨询类型 that is none of its closed values")
                .noneMatch(repair -> repair.contains("测试甲") || repair.contains("随便看看") || repair.contains("别的"));
    }

    @Test
    void aPlaceholderThatIsAClosedValueIsAnAnswer() {
        var form = new Form(List.of(FieldSpec.single("会员").closed("有", "无").build()));

        assertThat(reader.read("{\"会员\": \"无\"}", form).records()).isEqualTo(List.of(Map.of("会员", List.of("无"))));
    }

    @Test
    void aShortKeyThatTwoFieldsShareIsReadOnlyInItsGroup() {
        var form = Forms.of("买方-姓名", "卖方-姓名");

        assertThat(reader.read("{\"姓名\": \"测试甲\"}", form).readable()).isFalse();
        assertThat(reader.read("{\"买方\": {\"姓名\": \"测试甲\"}, \"卖方\": {\"姓名\": \"测试乙\"}}", form).records())
                .isEqualTo(List.of(Map.of("买方-姓名", List.of("测试甲"), "卖方-姓名", List.of("测试乙"))));
    }

    @Test
    void problemsTellTheModelWhatToMend() {
        assertThat(reader.read("  \n", Forms.CONTEST).problem()).isEqualTo("the answer was empty");
        assertThat(reader.read("抱歉，我无法回答。", Forms.CONTEST).problem()).isEqualTo("the answer held no JSON object");
        assertThat(reader.read("{\"name\": \"测试甲\"}", Forms.CONTEST).problem())
                .isEqualTo("the answer held JSON, but none of its keys is one of the form's");
        assertThat(reader.read("{\"基本信息-姓名\": \"测", Forms.CONTEST).problem())
                .isEqualTo("the answer broke off before its first value was complete");
    }

    @Test
    void anAnswerWithStrangeKeysOnlyNamesThem() {
        ReadAnswer answer = reader.read("{\"name\": \"测试甲\"}", Forms.CONTEST);

        assertThat(answer.unknownKeys()).containsExactly("name");
        assertThat(answer.readable()).isFalse();
    }

    private static List<Map<String, List<String>>> records(String expected) {
        return Arrays.stream(expected.split(" \\|\\| ")).map(AnswerReaderTest::record).toList();
    }

    private static Map<String, List<String>> record(String expected) {
        Map<String, List<String>> record = new LinkedHashMap<>();
        for (String entry : expected.split("; ")) {
            String label = entry.substring(0, entry.indexOf('='));
            String values = entry.substring(label.length() + 1);
            String key = Forms.CONTEST.fields().stream().map(field -> field.key())
                    .filter(name -> name.equals(label) || name.endsWith("-" + label)).findFirst().orElseThrow();
            record.put(key, values.isEmpty() ? List.of()
                    : Arrays.stream(values.split("&(?!amp;)")).map(value -> value.replace("&amp;", "&")).toList());
        }
        return record;
    }
}
