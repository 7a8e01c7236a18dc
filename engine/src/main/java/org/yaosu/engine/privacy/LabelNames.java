package org.yaosu.engine.privacy;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what in a speaker's label may be a name: {@code 何琳} in {@code 何琳-采购经理}. */
final class LabelNames {

    /** Forms of address, and words for what people do. */
    private static final String WORK = "(?:女士|先生|小姐|老师|同学|师傅|老板|经理|总监|主管|主任|助理|助手|专员|顾问|管家|客服|服务|运营|采购|财务|销售|售前|售后|商务|市场|技术|产品"
            + "|项目|行政|人事|对接人?|负责人?|联系人|工程师|设计师|会计|店长|厂长|校长|医生|律师|官方|值班|支持|小号|备用|电话|手机|微信|企微"
            + "|公司|集团|门店|总部|分部|部门|中心|团队|员工|客户|会员|用户|管理员|机器人|企业微信|企业|休息|在线|上班|下班|周[一二三四五六日末]|vip|ceo|cto|hr|it|qq|wx|vx|tel|app|s?crm|erp|saas|www|com|cn)";
    private static final Pattern ONLY_WORK = Pattern.compile(WORK + "+");
    private static final Pattern WORK_AROUND = Pattern.compile("(?i)^" + WORK + "++|" + WORK + "++$|[总哥姐工]$|[0-9０-９]{1,2}$");
    private static final Pattern ORGANISATION = Pattern.compile("公司|集团|科技|商城|旗舰|有限|中心|[店部厂校]$");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}·]+|\\p{N}{3,}");
    private static final int SHORTEST = 2;
    /** A longer part is a phrase. */
    private static final int LONGEST = 20;

    private LabelNames() {
    }

    /** Whether words only say what somebody does. */
    static boolean onlyWork(String words) {
        return ONLY_WORK.matcher(words.toLowerCase(Locale.ROOT)).matches();
    }

    /** The parts of a label that may be names, with and without the forms of address and numbers that cling to them. */
    static Set<String> in(String label) {
        Set<String> names = new LinkedHashSet<>();
        for (String part : BETWEEN.split(label)) {
            add(part, names);
            add(bare(part), names);
        }
        return names;
    }

    private static void add(String part, Set<String> names) {
        if (part.length() >= SHORTEST && part.length() <= LONGEST && part.codePoints().anyMatch(Character::isLetter)
                && !onlyWork(part) && !ORGANISATION.matcher(part).find()) {
            names.add(part);
        }
    }

    private static String bare(String part) {
        String before = part;
        String bare = WORK_AROUND.matcher(before).replaceAll("");
        while (bare.length() < before.length()) {
            before = bare;
            bare = WORK_AROUND.matcher(before).replaceAll("");
        }
        return bare;
    }
}
