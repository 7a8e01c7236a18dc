package org.yaosu.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaosu.api.model.ProviderState;

/**
 * The providers of this moment.
 *
 * @param providers every one of them
 * @param used the ids of those that are asked where no command names one, in that order
 */
public record ProviderList(List<ProviderState> providers, List<String> used) implements Offers {

    public ProviderList {
        providers = List.copyOf(providers);
        used = List.copyOf(used);
    }

    @Override
    public Map<String, String> offered() {
        Map<String, String> models = new LinkedHashMap<>();
        providers.forEach(provider -> models.put(provider.id(), provider.model()));
        return models;
    }
}
