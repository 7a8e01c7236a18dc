package org.yaosu.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

class TokensTest {

    private static final String BROKEN = "0123456789abcdef";

    private final Logger logger = Logger.getLogger(Tokens.class.getName());
    private final List<String> logged = new ArrayList<>();
    private final Handler keeper = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(new SimpleFormatter().formatMessage(entry));
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listen() {
        logger.addHandler(keeper);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void end() {
        logger.removeHandler(keeper);
        logger.setUseParentHandlers(true);
    }

    private static Tokens startedFor(String purpose) {
        Tokens tokens = new Tokens((BundleContext) Proxy.newProxyInstance(TokensTest.class.getClassLoader(), new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> purpose));
        tokens.updated("org.yaosu.web.token~crm", settings("crm", Digest.of("a").hex()));
        tokens.updated("org.yaosu.web.token~bad", settings("bad", BROKEN));
        return tokens;
    }

    private static Hashtable<String, Object> settings(String name, String sha256) {
        return new Hashtable<>(Map.of("sha256", sha256, "scope", "read", "felix.fileinstall.filename", "file:/home/conf/org.yaosu.web.token-" + name + ".cfg"));
    }

    @Test
    void oneThatCannotBeUsedIsListedWithTheReason() {
        String text = TokenRendering.text(startedFor("command").all(), LocalDate.EPOCH);

        assertThat(text.lines().skip(1)).satisfiesExactly(bad -> assertThat(bad).startsWith("bad").containsPattern("not taken: sha256: .*64 hexadecimal"),
                crm -> assertThat(crm).containsPattern("^crm +read +200 +never"));
        assertThat(text).doesNotContain(BROKEN).doesNotContain(Digest.of("a").hex());
    }

    @Test
    void theLogOfAServerNamesItsFile() {
        startedFor("server");

        assertThat(logged).singleElement().asString().startsWith("org.yaosu.web.token-bad.cfg: sha256: ").doesNotContain(BROKEN);
    }

    @Test
    void aCommandThatLetsNobodyInSaysNothingOfIt() {
        startedFor("command");

        assertThat(logged).isEmpty();
    }
}
