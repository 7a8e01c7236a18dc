package org.yaosu.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The prompt templates of this moment, by name. */
public record Templates(List<Template> templates) implements Offers {

    public Templates {
        templates = List.copyOf(templates);
    }

    @Override
    public Map<String, String> offered() {
        Map<String, String> descriptions = new LinkedHashMap<>();
        templates.forEach(template -> descriptions.put(template.name(), template.description()));
        return descriptions;
    }

    /**
     * One template.
     *
     * @param name what people call it
     * @param description what it does, in one line
     */
    public record Template(String name, String description) {
    }
}
