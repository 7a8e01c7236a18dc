package org.yaosu.provider.finetuned;

import java.util.HashMap;
import java.util.Map;
import org.osgi.util.converter.Converters;

/** Settings as a configuration has them. */
final class Settings {

    private static final Map<String, Object> KEYS = Map.of("appId", "demo", "apiKey", "demo-key", "apiSecret", "demo-secret");

    private Settings() {
    }

    /** Names and values in turn, besides the keys of the simulator's account. */
    static TunedModel of(Object... settings) {
        Map<String, Object> all = new HashMap<>(KEYS);
        for (int i = 0; i < settings.length; i += 2) {
            all.put((String) settings[i], settings[i + 1]);
        }
        return TunedModel.of(Converters.standardConverter().convert(all).to(TunedConfig.class));
    }
}
