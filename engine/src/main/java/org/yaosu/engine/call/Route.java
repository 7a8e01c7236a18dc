package org.yaosu.engine.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/**
 * Where one field's question goes.
 *
 * @param field the field's key
 * @param target fits the providers to ask
 */
record Route(String field, Filter target) {

    /** A comma that stands in no filter. */
    private static final Pattern BETWEEN = Pattern.compile(",(?![^(]*\\))");

    /** @throws IllegalArgumentException if an entry is not of the form {@code FIELD KEY=(FILTER)}, or names a field that another one names */
    static List<Route> of(String... entries) {
        List<Route> routes = new ArrayList<>();
        for (String entry : Arrays.stream(entries).flatMap(BETWEEN::splitAsStream).toList()) {
            if (!entry.isBlank()) {
                Route route = of(entry.strip());
                if (routes.stream().anyMatch(other -> other.field().equals(route.field()))) {
                    throw new IllegalArgumentException("the setting routes: it names the field " + route.field() + " twice");
                }
                routes.add(route);
            }
        }
        return List.copyOf(routes);
    }

    private static Route of(String entry) {
        int equals = entry.indexOf("=(");
        if (equals < 1) {
            throw new IllegalArgumentException("the setting routes: '" + entry + "' is not of the form FIELD KEY=(FILTER), such as 话题=(id=finetuned)");
        }
        try {
            return new Route(entry.substring(0, equals).strip(), FrameworkUtil.createFilter(entry.substring(equals + 1)));
        } catch (InvalidSyntaxException wrong) {
            throw new IllegalArgumentException("the setting routes: '" + entry + "': " + wrong.getMessage(), wrong);
        }
    }
}
