package org.yaosu.learning;

import java.util.Objects;
import org.yaosu.api.learn.Rule;
import org.yaosu.learning.model.Model;

/**
 * What is in service.
 *
 * @param place where it is from
 * @param model without its rows
 * @param rule by which it decides
 */
public record InService(Place place, Model model, Rule rule) {

    public InService {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(rule, "rule");
    }
}
