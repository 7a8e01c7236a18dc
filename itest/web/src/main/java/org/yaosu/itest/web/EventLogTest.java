package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;

/** What is logged of events, and what is not. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
@Timeout(120)
class EventLogTest {

    private static final String MARK = "七星瓢虫";
    private static final String NAME = "群一";

    private final Logger logger = Logger.getLogger("org.yaosu.events");
    private final BlockingQueue<String> logged = new LinkedBlockingQueue<>();
    private final Handler keeper = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };
    private Operated operated;
    private Configuration configuration;

    @BeforeEach
    void start(@InjectBundleContext BundleContext context, @InjectService ConfigurationAdmin admin) throws Exception {
        operated = new Operated(context);
        configuration = admin.getConfiguration("org.yaosu.operations", "?");
        keeper.setLevel(Level.ALL);
        logger.addHandler(keeper);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void end() throws Exception {
        configuration.delete();
        await().atMost(Operated.PATIENCE).until(() -> logger.getLevel() == null);
        logger.removeHandler(keeper);
        operated.close();
    }

    private void log(Map<String, Object> settings) throws Exception {
        Dictionary<String, Object> all = new Hashtable<>(settings);
        all.put("log", "events");
        configuration.update(all);
        await().atMost(Operated.PATIENCE).until(() -> logger.getLevel() == Level.INFO);
    }

    private String awaitLogged(String what) {
        await().atMost(Operated.PATIENCE).until(() -> logged.stream().anyMatch(line -> line.contains(what)));
        return String.join("", logged);
    }

    @Test
    void noChatsTextAndNoNameIsLoggedWhateverAProviderSays() throws Exception {
        log(Map.of());
        operated.model("quoting").quotes();
        operated.extract(NAME, "何琳 2024-05-06 10:00:00\n" + MARK + "\n", "quoting");

        assertThat(awaitLogged("chat extracted")).contains("model called", "provider=quoting", "outcome=protocol", "outcome=unanswered")
                .doesNotContain(MARK).doesNotContain(NAME).doesNotContain("何琳");
    }

    @Test
    void chatsAreNamedWhereThatIsWanted() throws Exception {
        log(Map.of("chatIds", true));

        operated.extract(NAME, "何琳 2024-05-06 10:00:00\n" + MARK + "\n");

        assertThat(awaitLogged("chat extracted")).contains("chat_id=" + NAME).doesNotContain(MARK);
    }

    @Test
    void providersThatComeAndGoAreLogged() throws Exception {
        log(Map.of());
        operated.model("passing").close();

        assertThat(awaitLogged("provider went")).contains("provider came", "provider=passing");
    }

    @Test
    void nothingIsLoggedWhereNobodyAskedForIt() {
        operated.extract("1", "何琳 2024-05-06 10:00:00\n" + MARK + "\n");
        operated.awaitPage("/metrics", page -> page.contains("yaosu_chats_extracted_total"));

        assertThat(logged).isEmpty();
    }
}
