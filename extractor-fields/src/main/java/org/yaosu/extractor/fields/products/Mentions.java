package org.yaosu.extractor.fields.products;

import java.util.List;
import java.util.stream.Stream;
import org.yaosu.api.chat.Span;
import org.yaosu.api.chat.Turn;
import org.yaosu.extractor.fields.kit.Hit;
import org.yaosu.extractor.fields.kit.Phrase;

/**
 * Where a product is talked of.
 *
 * @param product the product
 * @param own where the customer names it
 * @param others where anybody else does
 * @param ownDeals messages in which the customer names it and talks of buying
 * @param othersDeals messages in which anybody else does
 */
record Mentions(Product product, List<Span> own, List<Span> others, List<Span> ownDeals, List<Span> othersDeals) {

    private static final Phrase DEAL = Phrase.of("开通|购买|续费|升级|到期|合同|报价|价格|费用|套餐|采购|席位|多少钱|元|万");

    static Mentions of(Product product, List<Turn> customer, List<Turn> others) {
        return new Mentions(product, product.mention().in(customer).map(Hit::span).toList(), product.mention().in(others).map(Hit::span).toList(),
                deals(product, customer), deals(product, others));
    }

    private static List<Span> deals(Product product, List<Turn> turns) {
        return product.mention().in(turns).map(Hit::turn).filter(turn -> DEAL.in(turn).isPresent()).map(Turn::span).toList();
    }

    int count() {
        return own.size() + others.size();
    }

    List<Span> deals() {
        return Stream.concat(ownDeals.stream(), othersDeals.stream()).toList();
    }

    List<Span> all() {
        return Stream.concat(own.stream(), others.stream()).toList();
    }
}
