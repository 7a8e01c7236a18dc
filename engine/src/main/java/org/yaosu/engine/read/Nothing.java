package org.yaosu.engine.read;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words by which models say that there is nothing to say. */
final class Nothing {

    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}\\p{P}\\p{S}]+");
    private static final Set<String> WORDS = Set.of("", "无", "没有", "暂无", "空", "空白", "空值", "未知", "不详", "不明", "不明确", "不清楚",
            "不确定", "不适用", "不涉及", "不知道", "待填入", "待填写", "待补充", "无信息", "无数据", "无内容", "无答案", "无回答", "略",
            "null", "none", "nil", "nan", "na", "undefined", "unknown", "empty", "notprovided", "notmentioned", "notspecified",
            "notavailable", "nodata", "nothing", "tbd");
    /** 未提及, 对话中没有明确提供相关信息, 暂无法确定 and the like: a denial, a verb of telling, and what was not told, in few words. */
    private static final Pattern UNTOLD = Pattern.compile("(?:客户|用户|对话|聊天|群聊|文中|文本|原文|记录|内容|信息|中|里|内|暂时?|尚|并|均|都|目前|当前){0,5}+"
            + "(?:未|没有?|无|无法|不能|不可)(?:能|曾|有)?(?:明确|具体|直接|详细|相关)?(?:地|的)?"
            + "(?:提及|提供|提到|说明|说|给出|告知|涉及|填写|透露|体现|显示|表明|表示|指出|写明|注明|明示|列出|找到|获取|获得|得知|提取|指定|判断|推断|确定|确认|得出|识别)"
            + "(?:过|到|出|的)?(?:任何|具体|相关|明确|的|其他){0,3}+(?:信息|内容|资料|数据|情况|金额|时间点?|日期|地址|姓名|号码|产品|需求|需要)?");
    private static final Pattern NONE_SUCH = Pattern.compile("(?:暂时?|并)?(?:无|没有)(?:任何|具体|相关|明确|明显|其他|可用|有效|的){1,3}+(?:信息|内容|资料|数据|记录|说明|提及)?");
    private static final int LONGEST = 30;

    private Nothing() {
    }

    /** Whether a text says only that nothing is known; brackets and punctuation do not matter. */
    static boolean isSaidBy(String text) {
        if (text.length() > 2 * LONGEST) {
            return false;
        }
        String bare = NOISE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("").toLowerCase(Locale.ROOT);
        return WORDS.contains(bare)
                || bare.length() <= LONGEST && (UNTOLD.matcher(bare).matches() || NONE_SUCH.matcher(bare).matches());
    }
}
