package org.yaosu.shell.batch;

import org.apache.felix.service.command.Converter;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.extract.BatchReport;

/** Shows what came of batches to people. */
@Component(property = {
    Converter.CONVERTER_CLASSES + "=org.yaosu.api.extract.BatchReport",
    Converter.CONVERTER_CLASSES + "=org.yaosu.shell.batch.DryRun"})
public final class BatchRendering implements Converter {

    /** Nothing: what we show cannot be typed. */
    @Override
    public Object convert(Class<?> desiredType, Object in) {
        return null;
    }

    @Override
    public CharSequence format(Object target, int level, Converter escape) {
        if (target instanceof DryRun dryRun) {
            return DryRunText.of(dryRun);
        }
        return target instanceof BatchReport report ? ReportText.of(report) : null;
    }
}
