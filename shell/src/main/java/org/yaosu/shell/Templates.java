package org.yaosu.shell;

import java.util.List;

/** The prompt templates of this moment, by name. */
public record Templates(List<Template> templates) {

    public Templates {
        templates = List.copyOf(templates);
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
