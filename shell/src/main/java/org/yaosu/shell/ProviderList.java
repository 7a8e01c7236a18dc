package org.yaosu.shell;

import java.util.List;
import org.yaosu.api.model.ProviderState;

/**
 * The providers of this moment.
 *
 * @param providers every one of them
 * @param used the ids of those that are asked where no command names one, in that order
 */
public record ProviderList(List<ProviderState> providers, List<String> used) {

    public ProviderList {
        providers = List.copyOf(providers);
        used = List.copyOf(used);
    }
}
