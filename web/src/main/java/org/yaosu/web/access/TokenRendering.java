package org.yaosu.web.access;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.felix.service.command.Converter;
import org.osgi.service.component.annotations.Component;
import org.yaosu.table.Table;

/** Shows tokens to people, and nothing that lets anybody in. */
@Component(property = Converter.CONVERTER_CLASSES + "=org.yaosu.web.access.TokenList")
public final class TokenRendering implements Converter {

    /** Nothing: what is shown cannot be typed. */
    @Override
    public Object convert(Class<?> desiredType, Object in) {
        return null;
    }

    @Override
    public CharSequence format(Object target, int level, Converter escape) {
        return target instanceof TokenList list ? text(list, LocalDate.now(ZoneOffset.UTC)) : null;
    }

    static String text(TokenList list, LocalDate today) {
        if (list.tokens().isEmpty() && list.untaken().isEmpty()) {
            return "There are no tokens; './yaosu token NAME --scope extract' makes one.";
        }
        List<List<String>> rows = new ArrayList<>();
        list.tokens().forEach(token -> rows.add(List.of(token.name(), token.scope().name().toLowerCase(Locale.ROOT), Integer.toString(token.rate()),
                token.expires().map(day -> token.isOver(today) ? day + " (over)" : day.toString()).orElse("never"))));
        list.untaken().forEach(untaken -> rows.add(List.of(untaken.name(), "-", "-", "not taken: " + untaken.reason())));
        rows.sort(Comparator.comparing(row -> row.get(0)));
        rows.add(0, List.of("name", "scope", "requests a second", "expires"));
        return new Table(rows).text("");
    }
}
