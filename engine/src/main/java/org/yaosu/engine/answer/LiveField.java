package org.yaosu.engine.answer;

import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.record.Provenance;

/**
 * A field that is in service.
 *
 * @param spec what it says of itself, read once
 * @param extractor the service
 * @param provenance the bundle it comes from
 * @param ranking its service ranking: of two fields with one key, the higher is asked
 * @param id its service id: of two with one ranking, the older is asked
 */
public record LiveField(FieldSpec spec, FieldExtractor extractor, Provenance provenance, int ranking, long id) {
}
