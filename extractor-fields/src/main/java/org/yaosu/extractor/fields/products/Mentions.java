package org.yaosu.extractor.fields.products;

import java.util.List;
import java.util.stream.Stream;
import org.yaosu.api.chat.Span;
import org.yaosu.api.chat.Turn;
import org.yaosu.extractor.fields.kit.Hit;

/**
 * Where a product is talked of.
 *
 * @param product the product
 * @param own where the customer names it
 * @param others where anybody else does
 */
record Mentions(Product product, List<Span> own, List<Span> others) {

    static Mentions of(Product product, List<Turn> customer, List<Turn> others) {
        return new Mentions(product, product.mention().in(customer).map(Hit::span).toList(), product.mention().in(others).map(Hit::span).toList());
    }

    int count() {
        return own.size() + others.size();
    }

    List<Span> all() {
        return Stream.concat(own.stream(), others.stream()).toList();
    }
}
