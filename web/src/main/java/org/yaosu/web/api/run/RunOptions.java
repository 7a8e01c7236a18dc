package org.yaosu.web.api.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.extract.Privacy;
import org.yaosu.api.extract.Spending;
import org.yaosu.web.api.Query;

/**
 * How a file is to be extracted.
 *
 * @param reader the format to read it as; empty to tell by its name
 * @param extraction what to extract
 * @param spending what that may cost
 * @param text all of it, so that two of the same are alike
 */
record RunOptions(Optional<String> reader, ExtractionOptions extraction, Spending spending, String text) {

    /** The parameters that say so. */
    static final List<String> PARAMETERS = List.of("name", "format", "customers", "providers", "template", "samples", "privacy", "budget", "fresh");

    private static final int SAMPLES = 9;
    private static final String NOBODY = "none";

    /** @throws org.yaosu.web.http.ProblemException with the name of the parameter that is wrong */
    static RunOptions of(Query query) {
        ModelChoice model = new ModelChoice(query.text("providers").map(RunOptions::ids), query.text("template"),
                query.number("samples", 1, SAMPLES).orElse(0L).intValue(), query.choice("privacy", Privacy.class));
        Map<String, String> values = new TreeMap<>(query.values());
        values.remove("name");
        return new RunOptions(query.text("format"), new ExtractionOptions(query.choice("customers", Customers.class).orElse(Customers.ONE), model),
                new Spending(query.amount("budget"), query.flag("fresh")), values.toString());
    }

    private static List<String> ids(String text) {
        return text.equals(NOBODY) ? List.of() : Arrays.stream(text.split(",")).map(String::strip).filter(id -> !id.isEmpty()).toList();
    }
}
