package org.yaosu.extractor.fields.products;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Turn;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.api.learn.Candidate;
import org.yaosu.api.learn.LearnableField;
import org.yaosu.extractor.fields.kit.Hit;
import org.yaosu.extractor.fields.kit.Phrase;
import org.yaosu.extractor.fields.kit.Sides;
import org.yaosu.extractor.fields.kit.TalkFeatures;

/** 意向产品: the products that are talked of often enough, or that the customer says to want. */
@Component(service = FieldExtractor.class)
public final class ProductsField implements LearnableField {

    private static final FieldSpec SPEC = FieldSpec.list("意向产品").order(10).group(FieldGroup.INTENT).weight(3)
            .ask("客户感兴趣的产品，可多选，如：会话存档、高级版、标准版、定制版、开放接口、商城、CRM；没有就留空").build();

    // Counts were chosen on labelled chats: a name is dropped in passing, an interest is spoken of by both sides.
    private static final Product.Interest OFTEN = (own, others, small) -> own >= 1 && own + others >= 3;
    private static final List<Product> PRODUCTS = List.of(
            Product.of("会话存档", "会话存档", "会话存档|会话内容存档", (own, others, small) -> OFTEN.shown(own, others, small) || small && others >= 3),
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
        List<Finding> stated = stated(conversation);
        Set<String> wanted = stated.stream().map(Finding::value).collect(Collectors.toSet());
        Sides sides = Sides.of(conversation);
        return Stream.concat(stated.stream(), mentions(sides)
                .filter(mentions -> !wanted.contains(mentions.product().name()))
                .filter(mentions -> mentions.product().interest().shown(mentions.own().size(), mentions.others().size(), sides.small()))
                .map(mentions -> new Finding(mentions.product().name(), mentions.all(), TALKED_OF))).toList();
    }

    /** What the customer says to want. */
    @Override
    public List<Finding> stated(Conversation conversation) {
        List<Turn> customer = ANY.in(Sides.of(conversation).customerTalk()).map(Hit::turn).toList();
        return PRODUCTS.stream().map(product -> product.wish().first(customer).map(hit -> Finding.of(product.name(), hit.span(), WANTED)))
                .flatMap(Optional::stream).toList();
    }

    /** Every product that is named. */
    @Override
    public List<Candidate> candidates(Conversation conversation) {
        Sides sides = Sides.of(conversation);
        List<Mentions> named = mentions(sides).toList();
        int all = named.stream().mapToInt(Mentions::count).sum();
        List<Turn> customer = ANY.in(sides.customerTalk()).map(Hit::turn).toList();
        return named.stream().map(mentions -> candidate(mentions, all, sides, customer)).toList();
    }

    private static Candidate candidate(Mentions mentions, int all, Sides sides, List<Turn> customer) {
        Product product = mentions.product();
        double count = Math.log1p(mentions.count());
        TalkFeatures features = new TalkFeatures(sides).turns("mention", mentions.own(), mentions.others())
                .count("deal", mentions.deals()).count("deal.customer", mentions.ownDeals())
                .evidence("mention.both", OFTEN.shown(mentions.own().size(), mentions.others().size(), sides.small()) ? mentions.all() : List.of())
                .evidence("wish", product.wish().first(customer).map(Hit::span).stream().toList())
                .number("mention.share", mentions.count() / (all + 1.0))
                .number("small", sides.small() ? 1 : 0).number("mention.small", sides.small() ? count : 0);
        return new Candidate(product.name(), product.kind(),
                product.kind().equals(Product.RARE) ? features.number("is " + product.name(), 1).list() : features.list());
    }

    private static Stream<Mentions> mentions(Sides sides) {
        List<Turn> customer = ANY.in(sides.customerTalk()).map(Hit::turn).toList();
        List<Turn> others = ANY.in(sides.othersTalk()).map(Hit::turn).toList();
        return PRODUCTS.stream().map(product -> Mentions.of(product, customer, others));
    }

    /** A product by its standard name, where the value is another name for it. */
    @Override
    public String normalise(String value) {
        String name = value.strip();
        return PRODUCTS.stream().filter(product -> product.mention().pattern().matcher(name).matches()).map(Product::name).findFirst().orElse(name);
    }
}
