package org.yaosu.web.dialogue;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/** The settings of {@code /dialogue} at this moment. A component of their own: those of a servlet would take it out of service for each change. */
@Component(service = CurrentSettings.class, configurationPid = DialogueConfig.PID)
@Designate(ocd = DialogueConfig.class)
public final class CurrentSettings {

    private volatile DialogueSettings settings;

    @Activate
    public CurrentSettings(DialogueConfig config) {
        this.settings = DialogueSettings.of(config);
    }

    /** Where one of them is wrong, those before it stay. */
    @Modified
    void modified(DialogueConfig config) {
        settings = DialogueSettings.of(config);
    }

    DialogueSettings now() {
        return settings;
    }
}
