package org.yaosu.finetune.check;

import java.io.IOException;
import java.io.Reader;

/** The lines of a file; of one that is longer than any row can be only the begin is held. For one thread. */
final class Lines {

    /** Far more than a row may have, with every character escaped. */
    static final int MOST = 1_000_000;

    private final Reader reader;
    private final StringBuilder text = new StringBuilder();
    private boolean cut;

    /** @param reader buffered */
    Lines(Reader reader) {
        this.reader = reader;
    }

    /** The next line without its end; null after the last one. */
    String next() throws IOException {
        text.setLength(0);
        cut = false;
        int read = reader.read();
        if (read < 0) {
            return null;
        }
        while (read >= 0 && read != '\n') {
            if (text.length() < MOST) {
                text.append((char) read);
            } else {
                cut = true;
            }
            read = reader.read();
        }
        if (text.length() > 0 && text.charAt(text.length() - 1) == '\r') {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    /** Whether the last line was longer. */
    boolean cut() {
        return cut;
    }
}
