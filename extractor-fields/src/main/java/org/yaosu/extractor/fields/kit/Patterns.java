package org.yaosu.extractor.fields.kit;

/** Pieces of regular expressions, each in brackets of its own, for what Chinese chats write in many ways. */
public final class Patterns {

    private static final String DIGIT = "[0-9０-９]";
    private static final String GAP = "[- .\\u00a0]?";

    /**
     * A mainland mobile number: 11 digits with a leading 1, perhaps grouped. Group 1 is the number without country code.
     * Digits may be full-width. A hyphen may tie it to a word, but not to more digits or to Latin letters.
     */
    public static final String MOBILE = "(?<![0-9A-Za-z０-９_])(?<![0-9A-Za-z]-)(?:\\+?86[- ]?)?([1１](?:" + DIGIT + "{2}" + GAP + DIGIT + "{4}" + GAP + DIGIT + "{4}|"
            + DIGIT + "{3}" + GAP + DIGIT + "{3,4}" + GAP + DIGIT + "{3,4}|" + DIGIT + "{2}" + GAP + DIGIT + "{3}" + GAP + DIGIT + "{5}))(?![0-9A-Za-z０-９_@])(?!-[0-9A-Za-z])";

    private static final String AMOUNT = "(?:[0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,9})(?:\\.[0-9]{1,2})?";
    private static final String SPELLED = "[一二两三四五六七八九十百][一二三四五六七八九十百几]{0,4}";
    private static final String UNIT = "(?:百万|万元?|千元?|[wWkK](?![A-Za-z])|元|块)";

    /**
     * An amount of money, or a range of them: {@code 36万}, {@code 3-5万元左右}, {@code 8千}, {@code 二十万}; bare digits from four
     * on, where nothing is counted with them.
     */
    public static final String MONEY = "(?:(?<![0-9.])(?<![0-9],)(?:" + AMOUNT + "\\s{0,2}" + UNIT + "?\\s{0,2}(?:[-~～—到至]\\s{0,2}" + AMOUNT + "\\s{0,2})?[多来几]?" + UNIT
            + "|(?:[0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{4,9})(?:\\.[0-9]{1,2})?(?![0-9.,]*[0-9])(?!\\s*(?:[年月日号个条次位家天台套户行名]|人(?!民币))))"
            + "|(?<![一二两三四五六七八九十百])" + SPELLED + "[多来]?(?:百万|万元?|千元?)(?!一))(?:\\s{0,2}(?:左右|上下|以内|以下|含税))?";

    /** A calendar day, with or without a year, or a month of a year. */
    public static final String DATE = "(?:(?:[0-9]{2,4}\\s*年\\s*)?[0-9]{1,2}\\s*月\\s*[0-9]{1,2}\\s*[日号]|[0-9]{4}\\s*年\\s*[0-9]{1,2}\\s*月|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2})";

    private static final String WEEKDAY = "(?:周|星期|礼拜)[一二三四五六日天末]";

    /**
     * A day seen from today: {@code 明天}, {@code 下周三}, {@code 12月4日}. Days of last week, or of every week, are none
     * to come, and numbers with slashes stand in invitations long past.
     */
    public static final String DAY = "(?:(?:今|明|大?后)[天早晚]|明日|(?<![上每])(?<![上每]个)(?:(?:[这本]|下{1,2})个?)?" + WEEKDAY
            + "|(?<![0-9])(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}[日号]|(?<![0-9])[0-9]{1,2}[日号](?![楼线门院]))";

    /** A time of day: {@code 下午两点半}, {@code 14:00}. One with seconds is a machine's. */
    public static final String HOUR = "(?:(?:上午|下午|早上|晚上|中午)?\\s*(?:[0-9]{1,2}\\s*[:：]\\s*[0-9]{2}(?!\\s*[:：]?[0-9])|[0-9一二两三四五六七八九十]{1,3}\\s*点(?:半|钟|一刻|[0-9]{1,2}分?)?(?!建议|问题|意见)))";

    /** When one meets: a day, perhaps its weekday, and the hour or hours. */
    public static final String APPOINTED = "(?:" + DAY + "(?:\\s*[（(]?" + WEEKDAY + "[）)]?)?\\s*" + HOUR + "(?:\\s*[-~～—到至]\\s*" + HOUR + ")?)";

    /** Coming together to talk. */
    public static final String MEETING = "(?:开会|开个会|会议|线上会|短会|拜访|上门|演示|培训|面谈|见面|交流|沟通|碰一下|碰面|连线|汇报|答辩|讲标)";

    private Patterns() {
    }
}
