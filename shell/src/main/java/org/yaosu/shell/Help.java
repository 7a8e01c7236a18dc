package org.yaosu.shell;

import java.util.List;

/** What {@code help} tells. */
public sealed interface Help {

    /** Every command in one line. */
    record Overview(List<Usage> commands) implements Help {
        public Overview {
            commands = List.copyOf(commands);
        }
    }

    /** One command in full. */
    record Single(Usage usage) implements Help {
    }
}
