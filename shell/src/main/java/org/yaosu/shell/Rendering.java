package org.yaosu.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.service.command.Converter;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.deploy.SwapPlan;
import org.yaosu.api.deploy.SwapReport;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.model.ProviderCheck;
import org.yaosu.api.model.ShadowReport;
import org.yaosu.table.Table;

/** Shows what our commands return to people; those about batches have a rendering of their own. */
@Component(property = {
    Converter.CONVERTER_CLASSES + "=org.yaosu.shell.Diagnosis",
    Converter.CONVERTER_CLASSES + "=org.yaosu.shell.Fields",
    Converter.CONVERTER_CLASSES + "=org.yaosu.shell.Formats",
    Converter.CONVERTER_CLASSES + "=org.yaosu.shell.Help",
    Converter.CONVERTER_CLASSES + "=org.yaosu.shell.ProviderList",
    Converter.CONVERTER_CLASSES + "=org.yaosu.shell.Templates",
    Converter.CONVERTER_CLASSES + "=org.yaosu.api.model.ProviderCheck",
    Converter.CONVERTER_CLASSES + "=org.yaosu.api.deploy.SwapPlan",
    Converter.CONVERTER_CLASSES + "=org.yaosu.api.deploy.SwapReport",
    Converter.CONVERTER_CLASSES + "=org.yaosu.api.model.ShadowReport"})
public final class Rendering implements Converter {

    /** Wider lists of closed values are cut: a line should fit a terminal. */
    private static final int VALUES_SHOWN = 6;

    /** Nothing: what we show cannot be typed. */
    @Override
    public Object convert(Class<?> desiredType, Object in) {
        return null;
    }

    @Override
    public CharSequence format(Object target, int level, Converter escape) {
        if (target instanceof Fields fields) {
            return fields(fields);
        }
        if (target instanceof Diagnosis diagnosis) {
            return DoctorText.diagnosis(diagnosis);
        }
        if (target instanceof Formats formats) {
            return formats(formats);
        }
        if (target instanceof Help.Overview overview) {
            return overview(overview);
        }
        if (target instanceof Help.Single single) {
            return usage(single.usage());
        }
        if (target instanceof Templates templates) {
            return templates(templates);
        }
        if (target instanceof ProviderList providers) {
            return ModelText.providers(providers);
        }
        if (target instanceof ProviderCheck check) {
            return ModelText.check(check);
        }
        if (target instanceof SwapPlan plan) {
            return SwapText.plan(plan);
        }
        if (target instanceof SwapReport swap) {
            return SwapText.report(swap);
        }
        return target instanceof ShadowReport shadow ? ShadowText.report(shadow) : null;
    }

    private static String fields(Fields fields) {
        if (fields.fields().isEmpty()) {
            return "There are no fields; bundles that give some belong in bundles/ or plugins/.";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("order", "field", "values", "weight", "one of", "bundle"));
        for (Fields.Field field : fields.fields()) {
            FieldSpec spec = field.spec();
            rows.add(List.of(Integer.toString(spec.order()), spec.key(), spec.list() ? "list" : "single",
                    Integer.toString(spec.weight()), closed(spec.closedValues()), field.bundle()));
        }
        return new Table(rows).text("");
    }

    private static String closed(List<String> values) {
        return values.stream().limit(VALUES_SHOWN).collect(Collectors.joining(", "))
                + (values.size() > VALUES_SHOWN ? ", ... (" + values.size() + ")" : "");
    }

    private static String formats(Formats formats) {
        if (formats.formats().isEmpty()) {
            return "There are no formats; bundles that give some belong in bundles/ or plugins/.";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "name", "extension", "description"));
        formats.formats().forEach(format -> rows.add(List.of(format.direction().name().toLowerCase(Locale.ROOT),
                format.name(), "." + format.extension(), format.description())));
        return new Table(rows).text("");
    }

    private static String templates(Templates templates) {
        if (templates.templates().isEmpty()) {
            return "There are no templates; bundles that give some belong in bundles/ or plugins/.";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("name", "description"));
        templates.templates().forEach(template -> rows.add(List.of(template.name(), template.description())));
        return new Table(rows).text("");
    }

    private static String overview(Help.Overview overview) {
        return String.join(System.lineSeparator(),
                "Yaosu reads customer-service chats into records.", "",
                "usage: yaosu [--debug] COMMAND ...", "",
                new Table(overview.commands().stream().map(usage -> List.of(usage.name(), usage.description())).toList()).text("  "), "",
                "'help COMMAND' tells how to use one.");
    }

    private static String described(Usage.Option option) {
        return option.description() + (option.standard().isEmpty() ? "" : "; by default " + option.standard());
    }

    private static String usage(Usage usage) {
        List<List<String>> rows = Stream.concat(
                usage.arguments().stream().map(argument -> List.of(argument.value(), argument.description())),
                usage.options().stream().map(option -> List.of(option.title(), described(option)))).toList();
        String head = usage.name() + ": " + usage.description() + System.lineSeparator() + System.lineSeparator()
                + "usage: " + usage.line();
        return rows.isEmpty() ? head
                : head + System.lineSeparator() + System.lineSeparator() + new Table(rows).text("  ");
    }
}
