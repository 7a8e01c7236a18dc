package org.yaosu.provider.spark;

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

/** One provider for each configuration of {@value SparkConfig#PID}. */
@Component(service = ManagedServiceFactory.class, immediate = true, configurationPid = SparkConfig.PID,
        configurationPolicy = ConfigurationPolicy.IGNORE, property = Constants.SERVICE_PID + "=" + SparkConfig.PID)
@Designate(ocd = SparkConfig.class, factory = true)
public final class SparkProviders extends ProviderFactory<SparkConfig> {

    @Activate
    public SparkProviders(BundleContext context) {
        super(context, SparkConfig.class);
    }

    @Override
    public String getName() {
        return "Spark models";
    }

    @Override
    protected ConfiguredProvider create(SparkConfig config) {
        SparkModel model = SparkModel.of(config);
        return new SparkModelProvider(model.settings(), model.traits(), Clock.systemUTC());
    }

    @Deactivate
    void deactivate() {
        close();
    }
}
