package org.yaosu.extractor.fields.products;

import java.util.List;
import java.util.Optional;
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
import org.yaosu.extractor.fields.kit.Phrase;
import org.yaosu.extractor.fields.kit.Sides;

/** 意向产品: the products that are talked of often enough, or that the customer says to want. */
@Component
public final class ProductsField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.list("意向产品").order(10).group(FieldGroup.INTENT).weight(3)
            .ask("客户感兴趣的产品，可多选，如：会话存档、高级版、标准版、定制版、开放接口、商城、CRM；没有就留空").build();

    /** A product's standard name, the words for it, and when talk of it is interest in it. */
    private record Product(String name, Phrase mention, Phrase wish, Interest interest) {

        static Product of(String name, String words, Interest interest) {
            return new Product(name, Phrase.of(words), Phrase.of("(?<![不没别无][\\u4e00-\\u9fa5]?)(?:想|要|需要|打算|考虑|计划|准备|希望)(?:再|先|也)?"
                    + "(?:要|买|购买|采购|订购|开通|升级到?|上线|咨询|了解|选)(?:的是|一下|下|你们的?|一个|个|这个){0,2}\\s*(?:" + words + ")"), interest);
        }
    }

    private interface Interest {
        /** @param own the customer's turns that name the product; @param others everybody else's; @param small no group */
        boolean shown(int own, int others, boolean small);
    }

    // Counts were chosen on labelled chats: a name is dropped in passing, an interest is spoken of by both sides.
    private static final Interest OFTEN = (own, others, small) -> own >= 1 && own + others >= 3;
    private static final List<Product> PRODUCTS = List.of(
            Product.of("会话存档", "会话存档|会话内容存档", (own, others, small) -> OFTEN.shown(own, others, small) || small && others >= 3),
            Product.of("高级版", "高级版", OFTEN),
            Product.of("标准版", "标准版", OFTEN),
            Product.of("定制版", "定制版", (own, others, small) -> own >= 1 && own + others >= 2),
            Product.of("开放接口", "开放接口|开放(?i:api)", (own, others, small) -> own + others >= 3),
            Product.of("商城", "微?商城", (own, others, small) -> false),
            Product.of("CRM", "(?i:crm)", (own, others, small) -> false));
    /** One look instead of two for every product: most turns name none. */
    private static final Phrase ANY = Phrase.of(PRODUCTS.stream().map(product -> product.mention().pattern().pattern()).collect(Collectors.joining("|")));

    private static final double TALKED_OF = 0.6;
    private static final double WANTED = 0.9;

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        Sides sides = Sides.of(conversation);
        List<Turn> customer = ANY.in(sides.customerTalk()).map(Hit::turn).toList();
        List<Turn> others = ANY.in(sides.othersTalk()).map(Hit::turn).toList();
        return PRODUCTS.stream().map(product -> find(product, customer, others, sides.small())).flatMap(Optional::stream).toList();
    }

    /** A product by its standard name, where the value is another name for it. */
    @Override
    public String normalise(String value) {
        String name = value.strip();
        return PRODUCTS.stream().filter(product -> product.mention().pattern().matcher(name).matches()).map(Product::name).findFirst().orElse(name);
    }

    private static Optional<Finding> find(Product product, List<Turn> customer, List<Turn> others, boolean small) {
        Optional<Finding> wish = product.wish().first(customer).map(hit -> Finding.of(product.name(), hit.span(), WANTED));
        if (wish.isPresent()) {
            return wish;
        }
        List<Span> ownPlaces = product.mention().in(customer).map(Hit::span).toList();
        List<Span> othersPlaces = product.mention().in(others).map(Hit::span).toList();
        return product.interest().shown(ownPlaces.size(), othersPlaces.size(), small)
                ? Optional.of(new Finding(product.name(), Stream.concat(ownPlaces.stream(), othersPlaces.stream()).toList(), TALKED_OF))
                : Optional.empty();
    }
}
