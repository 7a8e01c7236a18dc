package org.yaosu.extractor.fields.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaosu.api.learn.Feature;
import org.yaosu.extractor.fields.Dialogue;

class TalkFeaturesTest {

    private static final Dialogue DIALOGUE = Dialogue.of("客户：多少钱", "客服：报价如下", "客户：有折扣吗", "客户：好的");

    private static TalkFeatures features() {
        return new TalkFeatures(Sides.of(DIALOGUE.conversation()));
    }

    private static Map<String, Feature> byName(TalkFeatures features) {
        return features.list().stream().collect(Collectors.toMap(Feature::name, feature -> feature));
    }

    private static List<String> words(Feature feature) {
        return feature.evidence().stream().map(span -> span.of(DIALOGUE.conversation().chat().source())).toList();
    }

    @Test
    void turnsAreCountedBySideInLogarithms() {
        Map<String, Feature> price = byName(features().topics(Topic.PRICE));

        assertThat(price).hasEntrySatisfying("price.customer", feature -> assertThat(feature.value()).isEqualTo(Math.log1p(2)))
                .hasEntrySatisfying("price.others", feature -> assertThat(feature.value()).isEqualTo(Math.log1p(1)))
                .hasEntrySatisfying("price.all", feature -> assertThat(feature.value()).isEqualTo(Math.log1p(3)))
                .hasEntrySatisfying("price.once", feature -> assertThat(feature.value()).isEqualTo(1))
                .hasEntrySatisfying("price.subject", feature -> assertThat(feature.value()).isEqualTo(1));
    }

    @Test
    void theTurnsAreTheEvidence() {
        Map<String, Feature> price = byName(features().topics(Topic.PRICE));

        assertThat(words(price.get("price.customer"))).containsExactly("多少钱", "有折扣吗");
        assertThat(words(price.get("price.others"))).containsExactly("报价如下");
    }

    @Test
    void whereTheCustomerMustSayItOthersAreNoEvidence() {
        Map<String, Feature> price = byName(features().customersTopics(Topic.PRICE));

        assertThat(words(price.get("price.all"))).containsExactly("多少钱", "有折扣吗");
        assertThat(price.get("price.others").evidence()).isEmpty();
        assertThat(price.get("price.others").value()).isEqualTo(Math.log1p(1));
    }

    @Test
    void aConversationWithOneCustomerIsCountedApartFromGroups() {
        assertThat(byName(features().topicsBySize(Topic.PRICE))).containsKeys("price", "price.small").doesNotContainKey("price.group");
        assertThat(byName(new TalkFeatures(Sides.of(Dialogue.of("客户：多少钱", "客服：嗯", "客服甲：嗯", "客服乙：嗯").conversation()))
                .topicsBySize(Topic.PRICE))).containsKeys("price", "price.group").doesNotContainKey("price.small");
    }

    @Test
    void whatIsNotThereCountsNothing() {
        assertThat(byName(features().topics(Topic.CONTRACT)).values()).allSatisfy(feature -> assertThat(feature.value()).isZero());
    }
}
