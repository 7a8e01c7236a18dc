package org.yaosu.engine.roles;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads speakers' labels: a person's name, often with a company, a channel or office hours around it. */
final class SpeakerName {

    /** Words by which a label shows that its bearer serves customers. */
    private static final Pattern SERVICE = Pattern.compile("管家|客服|服务|运营|顾问|助手|官方|商务|售后|技术支持|小助理|值班");
    private static final Pattern OFFICE_HOURS = Pattern.compile("\\s[0-9]{1,2}:[0-9]{2}\\s?[-~].*$");
    private static final Pattern BRACKET = Pattern.compile("^([^（(]{2,20})[（(][^（）()]*[)）]?$");
    private static final Pattern LAST_DASH = Pattern.compile("^.*[-—~～×](?=..)", Pattern.DOTALL);

    private SpeakerName() {
    }

    /** The bare name: {@code 某公司-李小1（客服）} is {@code 李小1}. */
    static String plain(String label) {
        String name = OFFICE_HOURS.matcher(label).replaceFirst("").strip();
        Matcher bracket = BRACKET.matcher(name);
        if (bracket.find()) {
            name = bracket.group(1);
        }
        name = LAST_DASH.matcher(name).replaceFirst("").strip();
        return name.isEmpty() ? label.strip() : name;
    }

    /** Whether words of a label say that its bearer serves customers. */
    static boolean tellsService(String words) {
        return SERVICE.matcher(words).find();
    }
}
