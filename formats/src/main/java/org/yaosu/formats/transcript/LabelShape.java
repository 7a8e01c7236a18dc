package org.yaosu.formats.transcript;

import java.util.Locale;
import java.util.Set;

/** How much a label looks like a name, and how much like the heading of a form, a list or a sentence. */
final class LabelShape {

    /** What a heading ends with: forms, broadcasts and contracts are full of them. */
    private static final Set<String> HEADINGS = Set.of(
            "时间", "地址", "电话", "手机", "号码", "邮箱", "邮件", "链接", "网址", "域名", "主题", "标题", "背景", "部分", "介绍", "简介", "渠道",
            "方式", "方法", "办法", "信息", "资料", "单位", "名称", "姓名", "人员", "人数", "版本", "时长", "类型", "类别", "费用", "提醒", "提示", "说明",
            "备注", "附注", "文件", "附件", "日期", "价格", "单价", "总价", "金额", "合计", "总计", "数量", "问题", "流程", "步骤", "内容", "要求", "情况", "方案",
            "案例", "优势", "差异", "原因", "结果", "目标", "后台", "平台", "抬头", "税号", "账号", "帐号", "账户", "密码", "银行", "功能", "规则", "标准",
            "条件", "范围", "目的", "状态", "需求", "建议", "结论", "总结", "回复", "讲师", "应用", "订单", "套餐", "报价", "预算", "编号", "编码", "单号",
            "地点", "行业", "职位", "部门", "品牌", "产品", "型号", "规格", "尺寸", "颜色", "优点", "缺点", "特点", "亮点", "须知", "通知", "公告", "声明",
            "条款", "期限", "周期", "进度", "计划", "安排", "事项", "权益", "福利", "奖品", "过期", "到期", "中心", "官网", "入口", "路径", "位置", "权限",
            "设置", "配置", "性别", "年龄", "生日", "职务", "证件", "税率", "税额", "发票", "合同", "手册", "教程", "视频", "海报", "资质", "背书",
            "微信", "微信号", "手机号", "联系人", "负责人", "收件人", "收货人", "发件人", "参与人", "参会人", "申请人", "经办人", "对接人", "开户行");

    /** Words that introduce something and are never a name. */
    private static final Set<String> INTRODUCTIONS = Set.of(
            "注", "附", "注意", "例", "例如", "比如", "譬如", "如", "如下", "以下", "包括", "包含", "其中", "分别", "另外", "此外", "首先", "其次", "然后", "最后",
            "因此", "所以", "但是", "而且", "总之", "即", "问", "答", "共", "总共", "一共", "ps", "p.s", "p.s.", "note", "注释", "温馨提示", "特别提醒", "重要",
            "http", "https", "ftp", "mailto", "re", "fw", "fwd", "cc", "to", "from", "subject", "date", "time", "error", "warning", "info", "tel",
            "fax", "phone", "mobile", "email", "e-mail", "mail", "address", "name", "url", "id", "qq", "wechat", "price", "total", "version", "q", "a");

    private static final String SENTENCE_ENDS = "是为的了吗呢说着";
    private static final String SENTENCE_MARKS = "，。！？；、,;@=|>";
    private static final String NUMERALS = "0123456789一二三四五六七八九十";
    private static final String LIST_MARKS = "●•·■◆★☆▪►-—*#+[【(（①②③④⑤⑥⑦⑧⑨⑩";
    private static final Set<String> SENTENCE_STARTS = Set.of(
            "我们", "你们", "您", "这", "那", "请", "如果", "因为", "对于", "关于", "可以", "已经", "麻烦", "目前", "现在", "需要", "没有", "不");

    /** The commonest Chinese surnames. */
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾"
            + "夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

    private LabelShape() {
    }

    /** Above 0 for what looks like a name, below for what does not; 0 where the shape tells nothing. */
    static int score(String name) {
        String core = core(name);
        int score = 0;
        if (INTRODUCTIONS.contains(core)) {
            score -= 6;
        } else if (isHeading(core)) {
            score -= 4;
        } else if (isChineseName(core)) {
            score += 2;
        } else if (isShort(core)) {
            score += 1;
        }
        if (startsList(name)) {
            score -= 3;
        }
        if (isSentence(core)) {
            score -= 2;
        }
        return score - (name.length() > 30 ? 3 : name.length() > 20 ? 2 : name.length() > 12 ? 1 : 0);
    }

    /** The label without blanks, marks in front and a remark in brackets behind, in lower case. */
    private static String core(String name) {
        StringBuilder core = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Text.isBlank(c) && (core.length() > 0 || Character.isLetterOrDigit(c))) {
                core.append(c);
            }
        }
        int last = core.length() - 1;
        if (last > 0 && (core.charAt(last) == ')' || core.charAt(last) == '）')) {
            int open = Math.max(core.lastIndexOf("("), core.lastIndexOf("（"));
            if (open > 0) {
                core.setLength(open);
            }
        }
        return core.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isHeading(String numbered) {
        if (numbered.startsWith("第")) {
            return true;
        }
        int end = numbered.length();
        while (end > 1 && NUMERALS.indexOf(numbered.charAt(end - 1)) >= 0) {
            end--;
        }
        String core = numbered.substring(0, end);
        for (int length = 2; length <= 3 && length <= core.length(); length++) {
            if (HEADINGS.contains(core.substring(core.length() - length))) {
                return true;
            }
        }
        int latin = core.length();
        while (latin > 0 && core.charAt(latin - 1) < 128 && Character.isLetter(core.charAt(latin - 1))) {
            latin--;
        }
        return latin > 0 && INTRODUCTIONS.contains(core.substring(latin));
    }

    private static boolean isShort(String core) {
        return core.length() >= 2 && core.length() <= 4 && core.chars().allMatch(Character::isLetterOrDigit)
                && !core.chars().allMatch(c -> Text.isDigit((char) c));
    }

    private static boolean isChineseName(String core) {
        return core.length() >= 2 && core.length() <= 3 && SURNAMES.indexOf(core.charAt(0)) >= 0
                && core.chars().allMatch(c -> Text.isHan((char) c));
    }

    /** A bullet, a bracket or a number with a point. */
    private static boolean startsList(String name) {
        if (LIST_MARKS.indexOf(name.charAt(0)) >= 0 || name.indexOf('【') >= 0) {
            return true;
        }
        int digits = 0;
        while (digits < name.length() && Text.isDigit(name.charAt(digits))) {
            digits++;
        }
        return digits == name.length() || digits > 0 && ".、，,)）．".indexOf(name.charAt(digits)) >= 0;
    }

    private static boolean isSentence(String core) {
        if (core.isEmpty()) {
            return false;
        }
        return SENTENCE_ENDS.indexOf(core.charAt(core.length() - 1)) >= 0
                || core.chars().anyMatch(c -> SENTENCE_MARKS.indexOf(c) >= 0)
                || SENTENCE_STARTS.stream().anyMatch(core::startsWith);
    }
}
