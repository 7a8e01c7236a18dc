package org.yaosu.web.api;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/** The settings of {@code /api/v1} at this moment. A component of their own: those of a servlet would take it out of service for each change. */
@Component(service = CurrentApiSettings.class, configurationPid = ApiConfig.PID)
@Designate(ocd = ApiConfig.class)
public final class CurrentApiSettings {

    private volatile ApiSettings settings;

    @Activate
    public CurrentApiSettings(ApiConfig config) {
        this.settings = ApiSettings.of(config);
    }

    /** Where one of them is wrong, those before it stay. */
    @Modified
    void modified(ApiConfig config) {
        settings = ApiSettings.of(config);
    }

    ApiSettings now() {
        return settings;
    }
}
