package org.yaosu.provider.openai;

import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.yaosu.provider.kit.ConfiguredProvider;
import org.yaosu.provider.kit.ProviderFactory;

/** Makes a provider of each configuration of {@link OpenAiConfig#PID}. */
@Component(service = ManagedServiceFactory.class, immediate = true, configurationPid = OpenAiConfig.PID,
        configurationPolicy = ConfigurationPolicy.IGNORE, property = Constants.SERVICE_PID + "=" + OpenAiConfig.PID)
@Designate(ocd = OpenAiConfig.class, factory = true)
public final class OpenAiProviders extends ProviderFactory<OpenAiConfig> {

    @Activate
    public OpenAiProviders(BundleContext context) {
        super(context, OpenAiConfig.class);
    }

    @Override
    public String getName() {
        return "Yaosu OpenAI-compatible providers";
    }

    @Override
    protected ConfiguredProvider create(OpenAiConfig config) {
        return new OpenAiProvider(OpenAiSettings.from(config));
    }

    @Deactivate
    void deactivate() {
        close();
    }
}
