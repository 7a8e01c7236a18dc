package org.yaosu.engine;

import java.util.List;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.record.Provenance;

/**
 * What came of a chat, and by which versions.
 *
 * @param extraction what came of it
 * @param finders the bundles of the form's fields, in the form's order
 * @param templates the templates that models were asked with, as {@code NAME VERSION}, sorted; none where no model was asked
 */
public record Extracted(Extraction extraction, List<Provenance> finders, List<String> templates) {

    public Extracted {
        finders = List.copyOf(finders);
        templates = List.copyOf(templates);
    }

    /** The form that it was read by. */
    public FormVersion form() {
        return new FormVersion(extraction.form().fields(), finders);
    }
}
