package org.yaosu.dialogue.service.route;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.dialogue.ResponderProperties;

/**
 * What a responder says of itself.
 *
 * @param id what people call it
 * @param subtracks those that it answers, as requests write them; none for all
 * @param model whether it asks a model
 */
record Terms(String id, Set<String> subtracks, boolean model) {

    static Terms of(ServiceReference<?> reference) {
        Object id = Stream.of(ResponderProperties.PREFIX_ + "id", "component.name", "service.id").map(reference::getProperty)
                .filter(name -> name != null && !name.toString().isBlank()).findFirst().orElse("a responder without a name");
        Set<String> subtracks = texts(reference.getProperty(ResponderProperties.PREFIX_ + "subtracks"))
                .map(subtrack -> subtrack.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        return new Terms(id.toString(), subtracks, "true".equals(String.valueOf(reference.getProperty(ResponderProperties.PREFIX_ + "model"))));
    }

    boolean answers(DialogueRequest request) {
        return subtracks.isEmpty() || subtracks.contains(request.subtrack());
    }

    boolean allowed(DialogueOptions options) {
        return !(model && options.offline());
    }

    /** A service property may be one text, an array or a collection. */
    private static Stream<String> texts(Object property) {
        List<?> values = property instanceof Object[] array ? List.of(array)
                : property instanceof Collection<?> collection ? List.copyOf(collection) : property == null ? List.of() : List.of(property);
        return values.stream().map(String::valueOf).filter(text -> !text.isBlank());
    }
}
