package org.yaosu.extractor.fields.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaosu.api.chat.Span;
import org.yaosu.api.chat.Turn;
import org.yaosu.search.Search;

/**
 * Postal addresses. Place names also stand in ordinary talk, so an address must begin where addresses begin (a line, a
 * label, a phone number), name a street or building, and have a number.
 */
public final class Addresses {

    /**
     * An address as written.
     *
     * @param text the address, without name and phone
     * @param span where it stands in the chat's source
     */
    public record Address(String text, Span span) {
    }

    private record Candidate(Address address, boolean forDelivery, int rank) {
    }

    /** Work bounds, in lines a turn and characters; addresses are short. */
    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST = 160;
    private static final int SHORTEST = 6;

    private static final Pattern LABEL = Pattern.compile("(?:收[件货]地址|联系地址|公司地址|详细地址|邮寄地址|寄件地址|办公地址|地址)\\s*(?:是|为)?[：:]?\\s*"
            + "|(?:寄到|寄给|寄往|送到|发到|(?:我们|公司|我)(?:就)?在)\\s*");
    private static final Pattern MOBILE = Pattern.compile(Patterns.MOBILE + "[ ，,、；;\\u00a0]*");
    private static final Pattern DIVISION = Pattern.compile("^[\\u4e00-\\u9fa5]{2,9}?(?:省|市|区|县|州|盟|旗)");
    private static final Search STREET = Search.of("路|街|大道|巷|弄|大厦|广场|中心|产业园|科技园|园区|小区|花园|商城|首府|公寓|写字楼|镇|村");
    private static final Pattern UNIT = Pattern.compile("[0-9０-９一二三四五六七八九十]{1,5}\\s*(?:号楼?|楼|层|室|栋|幢|座|单元|会议室|弄)|[A-Za-z]座?[0-9]{2,5}|[0-9]{3,5}$");
    /** Where the address is over: at a label, or at a phone number with or without a name before it, set off or behind a unit. */
    private static final Pattern END = Pattern.compile("收件人|联系人|收货人|联系电话|电话|手机|邮编|Tel|tel"
            + "|(?:(?<=[\\s，,、；;：:号楼层室栋幢座])[\\u4e00-\\u9fa5]{2,4}[0-9]?[\\s，,、：:]{0,3})?(?<![0-9])1[0-9]{2}[- ]?[0-9]{4}[- ]?[0-9]{4}(?![0-9])");
    private static final Pattern NO_START = Pattern.compile("^(?:寄|送|发|我|公司)|^(?:什么|哪|这|那|你|您|他|的|是|不|有|在|去|到|只|都|就|从)|^.{0,6}(?:知道|应用)");
    private static final Pattern NUMBER = Pattern.compile("[0-9一二三四五六七八九十]");
    private static final Pattern QUESTION = Pattern.compile("[？?！!]|吗$|https?:");
    private static final Pattern FOR_DELIVERY = Pattern.compile("^(?:收|联系|邮寄)");
    private static final String EDGE = " \t，,、；;。.：:（(\u00a0\u3000";

    private static final List<Pattern> REGIONS = List.of(
            Pattern.compile("^[\\u4e00-\\u9fa5]{0,10}?[\\u4e00-\\u9fa5]{2,3}省[\\u4e00-\\u9fa5]{1,6}?市"),
            Pattern.compile("^[\\u4e00-\\u9fa5]{2,8}?市"),
            Pattern.compile("^[\\u4e00-\\u9fa5]{2,9}?(?:省|区|县|州|盟|旗)"));

    private Addresses() {
    }

    /** The address most likely meant for the speaker: one for delivery before others, then the fullest, then the latest. */
    public static Optional<Address> best(List<Turn> turns) {
        Comparator<Candidate> order = Comparator.comparing(Candidate::forDelivery).thenComparing(Candidate::rank);
        return candidates(turns).stream().reduce((best, next) -> order.compare(next, best) >= 0 ? next : best).map(Candidate::address);
    }

    /** Every address, in order; one that may begin at two places is there twice. */
    public static Stream<Address> all(List<Turn> turns) {
        return candidates(turns).stream().map(Candidate::address);
    }

    /** The province, city or district that an address begins with. */
    public static Optional<Address> region(Address address) {
        return REGIONS.stream().map(region -> region.matcher(address.text())).filter(Matcher::find).findFirst()
                .map(match -> new Address(match.group(), new Span(address.span().start(), address.span().start() + match.end())));
    }

    private static List<Candidate> candidates(List<Turn> turns) {
        List<Candidate> all = new ArrayList<>();
        turns.forEach(turn -> collect(turn, all));
        return all;
    }

    private static void collect(Turn turn, List<Candidate> all) {
        // Before the lines are cut: few turns name a street.
        if (!STREET.in(turn.text())) {
            return;
        }
        int start = 0;
        for (int line = 0; line < MOST_LINES && start <= turn.text().length(); line++) {
            int end = turn.text().indexOf('\n', start);
            end = end < 0 ? turn.text().length() : end;
            if (end - start <= LONGEST_LINE) {
                collect(turn.slice(start, end), FOR_DELIVERY.matcher(turn.text().substring(start, end).stripLeading()).find(), all);
            }
            start = end + 1;
        }
    }

    private static void collect(Turn line, boolean forDelivery, List<Candidate> all) {
        if (!STREET.in(line.text()) || !NUMBER.matcher(line.text()).find()) {
            return;
        }
        candidate(line, 0, 0, forDelivery).ifPresent(all::add);
        for (Matcher label = LABEL.matcher(line.text()); label.find();) {
            candidate(line, label.end(), label.group().contains("地址") ? 2 : 0, forDelivery).ifPresent(all::add);
        }
        for (Matcher mobile = MOBILE.matcher(line.text()); mobile.find();) {
            candidate(line, mobile.end(), 1, forDelivery).ifPresent(all::add);
        }
    }

    private static Optional<Candidate> candidate(Turn line, int from, int bonus, boolean forDelivery) {
        int end = Math.min(line.text().length(), from + LONGEST);
        Matcher ending = END.matcher(line.text()).region(from, end);
        boolean ended = ending.find();
        end = ended ? ending.start() : end;
        int start = from;
        while (start < end && EDGE.indexOf(line.text().charAt(start)) >= 0) {
            start++;
        }
        while (start < end && EDGE.indexOf(line.text().charAt(end - 1)) >= 0) {
            end--;
        }
        String text = line.text().substring(start, end);
        if (text.length() < SHORTEST || NO_START.matcher(text).find() || QUESTION.matcher(text).find()
                || !(DIVISION.matcher(text).find() || bonus >= 2) || !STREET.in(text)
                || !NUMBER.matcher(text).find()) {
            return Optional.empty();
        }
        int units = (int) UNIT.matcher(text).results().limit(2).count();
        if (units == 0 && bonus == 0) {
            return Optional.empty();
        }
        int rank = bonus + (ended ? 1 : 0) + (units > 1 ? 1 : 0);
        return Optional.of(new Candidate(new Address(text, line.spanOf(start, end)), forDelivery, rank));
    }
}
