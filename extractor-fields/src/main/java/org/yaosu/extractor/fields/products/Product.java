package org.yaosu.extractor.fields.products;

import org.yaosu.extractor.fields.kit.Phrase;

/**
 * A product.
 *
 * @param name its standard name
 * @param kind with which products it is weighed alike where interest is learned: one that is talked of in many chats is
 *        weighed for itself
 * @param mention the words for it
 * @param wish words by which somebody says to want it
 * @param interest when talk of it is interest in it, where nothing was learned
 */
record Product(String name, String kind, Phrase mention, Phrase wish, Interest interest) {

    /** When talk is interest. */
    interface Interest {
        /** @param own the customer's turns that name the product; @param others everybody else's; @param small no group */
        boolean shown(int own, int others, boolean small);
    }

    /** The kind of products that few chats are about. */
    static final String RARE = "product";

    static Product of(String name, String words, Interest interest) {
        return of(name, RARE, words, interest);
    }

    static Product of(String name, String kind, String words, Interest interest) {
        return new Product(name, kind, Phrase.of(words), Phrase.of("(?<![不没别无][\\u4e00-\\u9fa5]?)(?:想|要|需要|打算|考虑|计划|准备|希望)(?:再|先|也)?"
                + "(?:要|买|购买|采购|订购|开通|升级到?|上线|咨询|了解|选)(?:的是|一下|下|你们的?|一个|个|这个){0,2}\\s*(?:" + words + ")"), interest);
    }
}
