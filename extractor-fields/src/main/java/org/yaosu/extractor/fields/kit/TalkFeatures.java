package org.yaosu.extractor.fields.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yaosu.api.chat.Span;
import org.yaosu.api.learn.Feature;

/**
 * Features of a conversation's talk: how often each side uses certain words, and the shape of the chat. Counts are of turns,
 * and given as {@code ln(1 + count)}: the second mention says more than the tenth. For one thread.
 */
public final class TalkFeatures {

    /** So often said by anybody, it is a subject of the chat. */
    private static final int SUBJECT = 3;

    private final Sides sides;
    private final Places places;
    private final List<Feature> features = new ArrayList<>();

    public TalkFeatures(Sides sides) {
        this(new Places(sides));
    }

    private TalkFeatures(Places places) {
        this.sides = places.sides();
        this.places = places;
    }

    /** Features for another answer, none yet, of the same talk: words that were looked for are not looked for again. */
    public TalkFeatures another() {
        return new TalkFeatures(places);
    }

    /** How often each side and both use a topic's words. */
    public TalkFeatures topics(Topic... topics) {
        for (Topic topic : topics) {
            words(topic.feature(), topic.phrase());
        }
        return this;
    }

    /**
     * How often each side and both use certain words; the turns are the evidence.
     *
     * @param name what the words are about
     */
    public TalkFeatures words(String name, Phrase words) {
        return turns(name, places.customers(words), places.others(words));
    }

    /** The same with the customer's turns alone as evidence: what others say is no reason for the answer. */
    public TalkFeatures customersWords(String name, Phrase words) {
        List<Span> customers = places.customers(words);
        return counts(name, customers.size(), places.others(words).size(), customers, List.of());
    }

    /** How often each side and both use a topic's words, with the customer's turns alone as evidence. */
    public TalkFeatures customersTopics(Topic... topics) {
        for (Topic topic : topics) {
            customersWords(topic.feature(), topic.phrase());
        }
        return this;
    }

    /** How often each side and both use certain words, as a sign that is no reason by itself: without evidence. */
    public TalkFeatures signs(String name, Phrase words) {
        return counts(name, places.customers(words).size(), places.others(words).size(), List.of(), List.of());
    }

    /** The same for the words of topics. */
    public TalkFeatures signs(Topic... topics) {
        for (Topic topic : topics) {
            signs(topic.feature(), topic.phrase());
        }
        return this;
    }

    /** How many turns of each side show something that is known already. */
    public TalkFeatures turns(String name, List<Span> customers, List<Span> others) {
        return counts(name, customers.size(), others.size(), customers, others);
    }

    /** How many people speak, how much each side says. */
    public TalkFeatures shape() {
        int customers = sides.customerTalk().size();
        int others = sides.othersTalk().size();
        return number("small", sides.small() ? 1 : 0).number("speakers", Math.log(Math.max(1, sides.speakers())))
                .number("turns.customer", Math.log1p(customers)).number("turns.others", Math.log1p(others))
                .number("share.customer", customers / (customers + others + 1.0));
    }

    /**
     * The counts of topics once more, for conversations with one customer and for groups apart: what they tell there differs.
     */
    public TalkFeatures topicsBySize(Topic... topics) {
        for (Topic topic : topics) {
            List<Span> all = places.all(topic.phrase());
            count(topic.feature(), all).count(topic.feature() + (sides.small() ? ".small" : ".group"), all);
        }
        return this;
    }

    /** How many places there are. */
    public TalkFeatures count(String name, List<Span> found) {
        features.add(new Feature(name, Math.log1p(found.size()), found));
        return this;
    }

    public TalkFeatures number(String name, double value) {
        features.add(Feature.of(name, value));
        return this;
    }

    /** Words that count for nothing by themselves but are a reason, where the answer rests on what is absent. */
    public TalkFeatures evidence(String name, List<Span> places) {
        features.add(new Feature(name, places.isEmpty() ? 0 : 1, places));
        return this;
    }

    public List<Feature> list() {
        return List.copyOf(features);
    }

    private TalkFeatures counts(String name, int customers, int others, List<Span> customerPlaces, List<Span> otherPlaces) {
        List<Span> all = Stream.concat(customerPlaces.stream(), otherPlaces.stream()).toList();
        features.add(new Feature(name + ".customer", Math.log1p(customers), customerPlaces));
        features.add(new Feature(name + ".others", Math.log1p(others), otherPlaces));
        features.add(new Feature(name + ".all", Math.log1p(customers + others), all));
        features.add(new Feature(name + ".once", customers > 0 ? 1 : 0, customerPlaces));
        features.add(new Feature(name + ".subject", customers + others >= SUBJECT ? 1 : 0, all));
        return this;
    }
}
