package org.yaosu.web.server;

import org.apache.felix.service.command.Converter;
import org.osgi.service.component.annotations.Component;

/** Shows a server to people, and to programs that wait for it: a line with its address. */
@Component(property = Converter.CONVERTER_CLASSES + "=org.yaosu.web.server.Serving")
public final class ServingRendering implements Converter {

    /** Nothing: a server cannot be typed. */
    @Override
    public Object convert(Class<?> desiredType, Object in) {
        return null;
    }

    @Override
    public CharSequence format(Object target, int level, Converter escape) {
        return target instanceof Serving serving ? "Serving on " + serving.address().url() : null;
    }
}
