package org.yaosu.provider.finetuned;

import java.time.Clock;
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
import org.yaosu.spark.protocol.SparkModelProvider;

/** One provider for each configuration of {@value TunedConfig#PID}. */
@Component(service = ManagedServiceFactory.class, immediate = true, configurationPid = TunedConfig.PID,
        configurationPolicy = ConfigurationPolicy.IGNORE, property = Constants.SERVICE_PID + "=" + TunedConfig.PID)
@Designate(ocd = TunedConfig.class, factory = true)
public final class TunedProviders extends ProviderFactory<TunedConfig> {

    @Activate
    public TunedProviders(BundleContext context) {
        super(context, TunedConfig.class);
    }

    @Override
    public String getName() {
        return "fine-tuned Spark models";
    }

    @Override
    protected ConfiguredProvider create(TunedConfig config) {
        TunedModel model = TunedModel.of(config);
        return new SparkModelProvider(model.settings(), model.traits(), Clock.systemUTC());
    }

    @Deactivate
    void deactivate() {
        close();
    }
}
