package org.yaosu.web.api.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.yaosu.web.api.Query;

/**
 * Some of what is on a list.
 *
 * @param after the number of the last one that the caller has
 * @param limit the most there may be
 */
record Page(long after, int limit) {

    /**
     * What a query asks for.
     *
     * @param begin what stands in the place of {@code after} for the first ones
     */
    static Page of(Query query, long begin, long usual, long most) {
        return new Page(query.number("after", 0, Long.MAX_VALUE).orElse(begin), query.number("limit", 1, most).orElse(usual).intValue());
    }

    /** How many to ask for: one more tells whether that is all. */
    int asked() {
        return limit + 1;
    }

    /**
     * A list with the address of what follows.
     *
     * @param name of the member that it is
     * @param all as many as were asked for
     * @param path of the whole list
     * @param number of one of them, as {@code after} takes it
     * @param more what else the query said
     */
    <T> ObjectNode json(String name, List<T> all, Function<T, ? extends JsonNode> one, String path, ToLongFunction<T> number, String more) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray(name);
        all.stream().limit(limit).map(one).forEach(list::add);
        if (all.size() > limit) {
            json.put("next", path + "?after=" + number.applyAsLong(all.get(limit - 1)) + "&limit=" + limit + more);
        }
        return json;
    }
}
