package org.yaosu.extractor.fields.kit;

/** Pieces of regular expressions, each in brackets of its own, for what Chinese chats write in many ways. */
public final class Patterns {

    /** A mainland mobile number: 11 digits with a leading 1, perhaps grouped. Group 1 is the number without country code. */
    public static final String MOBILE = "(?<![0-9A-Za-z_-])(?:\\+?86[- ]?)?(1[0-9]{2}[- ]?[0-9]{4}[- ]?[0-9]{4})(?![0-9A-Za-z_-])";

    /** An amount of money, or a range of them: {@code 36万}, {@code 3-5万元左右}, {@code 8千}; bare digits from four on. */
    public static final String MONEY = "(?:[0-9]{1,9}(?:\\.[0-9]{1,2})?\\s*(?:(?:-|~|到|至)\\s*[0-9]{1,9}(?:\\.[0-9]{1,2})?\\s*)?"
            + "(?:万元?|千元?|百万|[wWkK](?![A-Za-z])|元|块)(?:左右|以内|含税)?|[0-9]{4,9})";

    /** A calendar day, with or without a year. */
    public static final String DATE = "(?:(?:[0-9]{4}\\s*年\\s*)?[0-9]{1,2}\\s*月\\s*[0-9]{1,2}\\s*[日号]|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2})";

    /** A day seen from today: {@code 明天}, {@code 下周三}, {@code 12月4日}. */
    public static final String DAY = "(?:今天|明天|后天|明日|(?:这|本|下)?(?:周|星期|礼拜)[一二三四五六日天末]|[0-9]{1,2}月[0-9]{1,2}[日号]|[0-9]{1,2}[日号])";

    /** A time of day: {@code 下午两点半}, {@code 14:00}. */
    public static final String HOUR = "(?:(?:上午|下午|早上|晚上|中午)?\\s*(?:[0-9]{1,2}\\s*[:：]\\s*[0-9]{2}|[0-9一二两三四五六七八九十]{1,3}\\s*点(?:半|钟|一刻|[0-9]{1,2}分?)?))";

    /** Coming together to talk. */
    public static final String MEETING = "(?:开会|开个会|会议|线上会|短会|拜访|上门|演示|培训|面谈|见面|交流|沟通|碰一下|碰面|连线|汇报|答辩|讲标)";

    private Patterns() {
    }
}
