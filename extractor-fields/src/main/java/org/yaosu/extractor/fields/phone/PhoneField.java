package org.yaosu.extractor.fields.phone;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Turn;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.extractor.fields.kit.Patterns;
import org.yaosu.extractor.fields.kit.Phrase;
import org.yaosu.extractor.fields.kit.Sides;

/** 手机号码: a mobile number written by the customer, or read back to the customer. Agents' own numbers do not count. */
@Component
public final class PhoneField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.single("基本信息-手机号码").order(2).group(FieldGroup.IDENTITY).weight(1).personal()
            .ask("客户的手机号码，只写数字；客服的号码不算，没有就留空").build();

    /** Spares the library the turns that cannot hold a number. */
    private static final Pattern MANY_DIGITS = Pattern.compile("[0-9０-９](?:[- .()]?[0-9０-９]){9}");
    private static final Pattern MOBILE = Pattern.compile("1[0-9]{10}");
    /** Shaped like a mobile number; its prefix may be one that no operator has: mistyped, or made anonymous. */
    private static final Phrase SHAPED = Phrase.of(Patterns.MOBILE);
    private static final Phrase READ_BACK = Phrase.of("您的?(?:手机|电话|号码|联系方式)[^0-9\\n]{0,8}" + Patterns.MOBILE);

    private static final double VALID = 0.97;
    private static final double LIKELY = 0.9;
    private static final double SECOND_HAND = 0.8;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        Sides sides = Sides.of(conversation);
        List<Finding> own = sides.customer().stream().flatMap(turn -> Stream.concat(valid(turn), shaped(turn))).toList();
        return own.isEmpty() ? READ_BACK.in(sides.othersTalk()).map(hit -> hit.finding(SECOND_HAND)).toList() : own;
    }

    @Override
    public String normalise(String value) {
        return value.replaceAll("[^0-9]", "").replaceFirst("^86(?=1[0-9]{10}$)", "");
    }

    @Override
    public Optional<String> problem(String value) {
        return MOBILE.matcher(value).matches() ? Optional.empty() : Optional.of("a mobile number has 11 digits and begins with 1");
    }

    /** Numbers that exist, however they are written. */
    private Stream<Finding> valid(Turn turn) {
        if (!MANY_DIGITS.matcher(turn.text()).find()) {
            return Stream.empty();
        }
        Iterable<PhoneNumberMatch> matches = numbers.findNumbers(turn.text(), "CN", PhoneNumberUtil.Leniency.VALID, Long.MAX_VALUE);
        return StreamSupport.stream(matches.spliterator(), false)
                .filter(match -> numbers.getNumberType(match.number()) == PhoneNumberUtil.PhoneNumberType.MOBILE)
                .map(match -> Finding.of(Long.toString(match.number().getNationalNumber()), turn.spanOf(match.start(), match.end()), VALID));
    }

    private static Stream<Finding> shaped(Turn turn) {
        return SHAPED.all(turn).map(hit -> hit.finding(LIKELY));
    }
}
