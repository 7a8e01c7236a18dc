package org.yaosu.extractor.fields.kit;

import java.util.List;
import java.util.stream.Stream;
import org.yaosu.api.chat.Span;

/**
 * Signs that a chat is about buying rather than about using: the places where price, contract, payment or renewal are
 * talked of, at most one of each kind a turn.
 *
 * @param customerPrice where the customer talks of prices
 * @param price where anybody does
 * @param contract where anybody talks of contract, invoice or payment
 * @param renewal where anybody talks of renewing
 */
public record Business(List<Span> customerPrice, List<Span> price, List<Span> contract, List<Span> renewal) {

    private static final Phrase PRICE = Phrase.of("报价|价格|多少钱|折扣|优惠|便宜|[^0-9]\\d{2,6}元|预算|单价|费用(?!户)|收费");
    private static final Phrase CONTRACT = Phrase.of("合同|协议|盖章|用印|开票|发票|法务|签约");
    private static final Phrase PAYMENT = Phrase.of("付款|打款|汇款|到账|款项|回款|转账凭证|付清");
    private static final Phrase RENEWAL = Phrase.of("续费|续签|续期|续约|到期");

    public static Business of(Sides sides) {
        return new Business(places(PRICE.in(sides.customerTalk())), places(PRICE.in(sides.talk())),
                places(Stream.concat(CONTRACT.in(sides.talk()), PAYMENT.in(sides.talk()))), places(RENEWAL.in(sides.talk())));
    }

    /** All signs together, in order. */
    public List<Span> all() {
        return Stream.of(price, contract, renewal).flatMap(List::stream).toList();
    }

    private static List<Span> places(Stream<Hit> hits) {
        return hits.map(Hit::span).toList();
    }
}
