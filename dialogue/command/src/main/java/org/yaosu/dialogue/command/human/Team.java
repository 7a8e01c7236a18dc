package org.yaosu.dialogue.command.human;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a team was given.
 *
 * @param name what it is called
 * @param ratings its rating in each of the nine dimensions, in their order
 * @param total their mean, to nine decimals
 * @param published the total that the file says; empty where it says none
 */
public record Team(String name, Map<String, BigDecimal> ratings, BigDecimal total, Optional<BigDecimal> published) {

    public Team {
        Objects.requireNonNull(name, "name");
        ratings = Collections.unmodifiableMap(new LinkedHashMap<>(ratings));
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(published, "published");
    }
}
