package org.yaosu.engine.roles;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Role;
import org.yaosu.api.chat.Turn;
import org.yaosu.api.learn.Question;
import org.yaosu.engine.clean.Quote;

/**
 * Tells who of a chat's speakers serves and who is served. What the source or the settings state about a speaker is
 * believed; the rest are ranked by how they talk, with what was learned where something was.
 */
public final class RoleResolver {

    /** How often somebody absent must be named to be taken for the customer; a quoted message counts twice. */
    private static final int OFTEN_NAMED = 2;
    /** Only the busiest speakers are candidates: the work in a huge group stays bounded. */
    private static final int MOST_CANDIDATES = 200;
    private static final int LONGEST_NAME = 20;
    private static final String EVERYBODY = "所有人";

    private final List<Pattern> agents;

    /** @param agents regular expressions; a speaker in whose label one is found is an agent */
    public RoleResolver(List<String> agents) {
        this.agents = agents.stream().filter(regex -> !regex.isBlank()).map(RoleResolver::pattern).toList();
    }

    private static Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException("the setting agents: '" + regex + "' is no regular expression: " + wrong.getDescription(), wrong);
        }
    }

    /**
     * The people of a chat.
     *
     * @param ownWords what people said themselves, media marks included
     * @param learned how likely each candidate for the customer is right; empty where nothing was learned of that
     */
    public Cast resolve(Chat chat, List<Turn> ownWords, Function<Question, Optional<List<Double>>> learned) {
        People people = people(chat, ownWords);
        Map<String, Role> stated = people.stated();
        List<Ranked> ranked = Ranked.all(people.speakers(), learned.apply(CustomerQuestion.of(people.speakers()))).stream()
                .sorted(Comparator.comparing((Ranked speaker) -> isCustomer(stated, speaker.label())).thenComparingDouble(Ranked::rank).reversed())
                .toList();
        Optional<String> first = ranked.stream().findFirst()
                .filter(best -> !best.speaker().crowd() || best.possible() || isCustomer(stated, best.label()))
                .map(Ranked::name)
                .or(() -> absent(people.labels(), notCustomers(people.names(), stated), people.mentions(), people.quoted()))
                .or(() -> ranked.stream().findFirst().map(Ranked::name));
        return new Cast(people.names(), stated, first, customers(stated, ranked, first), mentioned(people.mentions(), people.quoted()));
    }

    /** The question who of the speakers is the customer. */
    public Question customer(Chat chat, List<Turn> ownWords) {
        return CustomerQuestion.of(people(chat, ownWords).speakers());
    }

    private People people(Chat chat, List<Turn> ownWords) {
        Map<String, String> names = ownWords.stream().map(Turn::speaker).filter(label -> !label.isEmpty()).distinct()
                .collect(Collectors.toMap(label -> label, SpeakerName::plain, (one, same) -> one, LinkedHashMap::new));
        Map<String, Role> stated = stated(chat, names.keySet());
        Set<String> labels = busiest(ownWords, stated);
        List<Mention> mentions = Mention.in(ownWords, labels);
        List<String> quoted = chat.turns().stream().map(turn -> Quote.in(turn.text()).flatMap(Quote::speaker))
                .flatMap(Optional::stream).toList();
        List<Speaker> speakers = new SpeakerProfiles(ownWords, mentions, quoted).speakers().stream()
                .filter(speaker -> labels.contains(speaker.label()) && stated.getOrDefault(speaker.label(), Role.CUSTOMER) == Role.CUSTOMER).toList();
        return new People(names, stated, labels, mentions, quoted, speakers);
    }

    /**
     * What is known of a chat's people before they are ranked.
     *
     * @param labels those who speak most
     * @param speakers those of them who may be customers
     */
    private record People(Map<String, String> names, Map<String, Role> stated, Set<String> labels, List<Mention> mentions, List<String> quoted,
            List<Speaker> speakers) {
    }

    private static Set<String> mentioned(List<Mention> mentions, List<String> quoted) {
        return Stream.concat(mentions.stream().map(Mention::name), quoted.stream())
                .map(SpeakerName::plain).filter(name -> !name.equals(EVERYBODY)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The labels whose role the source or, where that says nothing, the settings tell. */
    private Map<String, Role> stated(Chat chat, Set<String> labels) {
        Map<String, Role> stated = new HashMap<>(chat.knownRoles());
        labels.stream().filter(label -> agents.stream().anyMatch(agent -> agent.matcher(label).find()))
                .forEach(label -> stated.putIfAbsent(label, Role.AGENT));
        return stated;
    }

    private static Set<String> notCustomers(Map<String, String> names, Map<String, Role> stated) {
        return names.keySet().stream().filter(label -> stated.getOrDefault(label, Role.CUSTOMER) != Role.CUSTOMER)
                .map(names::get).collect(Collectors.toSet());
    }

    private static Set<String> busiest(List<Turn> turns, Map<String, Role> stated) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        turns.stream().map(Turn::speaker).filter(label -> !label.isEmpty()).forEach(label -> counts.merge(label, 1, Integer::sum));
        return counts.entrySet().stream().sorted(Comparator.comparing((Map.Entry<String, Integer> entry) -> isCustomer(stated, entry.getKey()))
                        .thenComparing(Map.Entry.comparingByValue()).reversed()).limit(MOST_CANDIDATES)
                .map(Map.Entry::getKey).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isCustomer(Map<String, Role> stated, String label) {
        return stated.get(label) == Role.CUSTOMER;
    }

    private static Set<String> customers(Map<String, Role> stated, List<Ranked> ranked, Optional<String> first) {
        Set<String> customers = new LinkedHashSet<>();
        first.ifPresent(customers::add);
        ranked.stream().filter(speaker -> isCustomer(stated, speaker.label()) || speaker.likely()).map(Ranked::name).forEach(customers::add);
        return customers;
    }

    /** Somebody who never spoke in what was kept, but whom others address or quote. */
    private static Optional<String> absent(Set<String> labels, Set<String> notCustomers, List<Mention> mentions, List<String> quoted) {
        Map<String, Integer> named = new HashMap<>();
        mentions.stream().filter(mention -> !mention.known() && mention.name().length() >= 2)
                .filter(mention -> !SpeakerName.tellsService(mention.name() + mention.after().substring(0, Math.min(12, mention.after().length()))))
                .forEach(mention -> named.merge(mention.name(), 1, Integer::sum));
        quoted.stream().filter(label -> !SpeakerName.tellsService(label)).map(label -> label.split("[(（]", 2)[0].strip())
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME && labels.stream().noneMatch(name::contains))
                .forEach(name -> named.merge(name, 2, Integer::sum));
        named.keySet().removeAll(notCustomers);
        return named.entrySet().stream().filter(entry -> entry.getValue() >= OFTEN_NAMED)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
