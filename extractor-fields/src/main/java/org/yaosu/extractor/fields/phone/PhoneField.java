package org.yaosu.extractor.fields.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Span;
import org.yaosu.api.chat.Turn;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.extractor.fields.kit.Hit;
import org.yaosu.extractor.fields.kit.Patterns;
import org.yaosu.extractor.fields.kit.Phrase;
import org.yaosu.extractor.fields.kit.Sides;

/** 手机号码: a mobile number written by the customer, or read back to the customer. Agents' own numbers do not count. */
@Component
public final class PhoneField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.single("基本信息-手机号码").order(2).group(FieldGroup.IDENTITY).weight(1).personal().verbatim()
            .ask("客户的手机号码，只写数字；客服的号码不算，没有就留空").build();

    private static final Pattern MOBILE = Pattern.compile("1[0-9]{10}");
    /** Numbers of orders and accounts, and links, may look like a mobile number inside; they are read over. */
    private static final Phrase NUMBER = Phrase.of("https?://[!-~]++"
            + "|(?:订单|运单|工单|单号|编号|流水|税号|卡号|(?<![A-Za-z])(?i:id))(?:号码?|编号|是|为|[：:\\s]){0,4}[0-9０-９]++"
            + "|" + Patterns.MOBILE);
    private static final Phrase ANYBODYS = Phrase.of(Patterns.MOBILE);
    /** The way nearly everybody groups a mobile number; other groups are trusted only if the number exists. */
    private static final Pattern USUAL_GROUPS = Pattern.compile(".{3}[^0-9０-９]?.{4}[^0-9０-９]?.{4}");
    private static final Phrase READ_BACK = Phrase.of("您的?(?:手机|电话|号码|联系方式)[^0-9\\n打拨加我]{0,8}" + Patterns.MOBILE);
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
        List<Finding> own = sides.customer().stream().flatMap(this::written).toList();
        return own.isEmpty() ? READ_BACK.in(sides.othersTalk()).map(hit -> hit.finding(SECOND_HAND)).toList() : own;
    }

    /** Every number that may be a phone's, agents' too. */
    @Override
    public List<Span> personal(Conversation conversation) {
        return conversation.turns().stream().flatMap(ANYBODYS::all).map(Hit::valueSpan).toList();
    }

    @Override
    public String normalise(String value) {
        String digits = value.chars().map(sign -> Character.digit(sign, 10)).filter(digit -> digit >= 0)
                .mapToObj(Integer::toString).collect(Collectors.joining());
        return digits.replaceFirst("^(?:00)?86(?=1[0-9]{10}$)", "");
    }

    @Override
    public Optional<String> problem(String value) {
        return MOBILE.matcher(value).matches() ? Optional.empty() : Optional.of("a mobile number has 11 digits and begins with 1");
    }

    private Stream<Finding> written(Turn turn) {
        return NUMBER.all(turn).filter(hit -> hit.match().group(1) != null).flatMap(hit -> {
            boolean exists = exists(normalise(hit.value()));
            return exists || USUAL_GROUPS.matcher(hit.value()).matches() ? Stream.of(hit.finding(exists ? VALID : LIKELY)) : Stream.empty();
        });
    }

    /** Whether an operator has the number's prefix: one that none has may be mistyped, or made anonymous. */
    private boolean exists(String digits) {
        try {
            return numbers.getNumberType(numbers.parse(digits, "CN")) == PhoneNumberUtil.PhoneNumberType.MOBILE;
        } catch (NumberParseException tooOdd) {
            return false;
        }
    }
}
