package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** Felix's Web Console, with our door. */
@ExtendWith(BundleContextExtension.class)
@Timeout(120)
class ConsoleTest {

    private static final String CONSOLE = "/system/console/";
    private static final String TOKEN = "yaosu_test_of_console_0123456789abcdefghijklmnopqrstuvwxyz";

    private BundleContext context;
    private Operated operated;
    private Configuration token;

    @BeforeEach
    void serve(@InjectBundleContext BundleContext bundleContext) throws Exception {
        context = bundleContext;
        operated = new Operated(context);
        token = operated.service(ConfigurationAdmin.class).getFactoryConfiguration("org.yaosu.web.token", "console", "?");
    }

    @AfterEach
    void end() throws Exception {
        operated.close();
        token.delete();
    }

    private static String basic(String password) {
        return "Basic " + Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> console(String page) throws Exception {
        return operated.get(CONSOLE + page, "Authorization", basic("console:" + TOKEN));
    }

    private void awaitToken(String scope, int status) throws Exception {
        token.update(new Hashtable<>(Map.of("token", TOKEN, "scope", scope)));
        await().atMost(Operated.PATIENCE).until(() -> console("bundles").statusCode() == status);
    }

    @Test
    void itTakesATokenAlsoFromThisMachineAndWhereThereIsNone() throws Exception {
        HttpResponse<String> asked = operated.get(CONSOLE + "bundles");

        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.headers().firstValue("WWW-Authenticate")).hasValueSatisfying(way -> assertThat(way).startsWith("Basic "));
    }

    @Test
    void itIsOpenToATokenOfAnAdmin() throws Exception {
        awaitToken("admin", 200);

        assertThat(console("bundles").body()).contains("Web Console");
    }

    @Test
    void itIsClosedToOtherTokens() throws Exception {
        awaitToken("extract", 403);
    }

    @Test
    void itsOwnPasswordOpensNothing() throws Exception {
        assertThat(operated.get(CONSOLE + "bundles", "Authorization", basic("admin:admin")).statusCode()).isEqualTo(401);
    }

    @Test
    void everySettingOfOursIsThereWithItsDescription() throws Exception {
        awaitToken("admin", 200);
        String page = console("configMgr").body();
        SoftAssertions all = new SoftAssertions();
        for (MetaTypeInformation information : ours()) {
            pids(information).forEach(pid -> {
                all.assertThat(page).contains("\"" + pid + "\"");
                described(all, pid, information.getObjectClassDefinition(pid, null));
            });
        }
        all.assertAll();
    }

    @Test
    void thereAreSettingsToDescribe() {
        assertThat(ours().stream().flatMap(ConsoleTest::pids)).contains("org.yaosu.engine", "org.yaosu.calls", "org.yaosu.operations", "org.yaosu.web",
                "org.yaosu.provider.openai");
    }

    private static void described(SoftAssertions all, String pid, ObjectClassDefinition settings) {
        all.assertThat(settings.getName()).as(pid).isNotBlank();
        all.assertThat(settings.getDescription()).as(pid).isNotBlank();
        for (AttributeDefinition setting : settings.getAttributeDefinitions(ObjectClassDefinition.ALL)) {
            all.assertThat(setting.getName()).as(pid + ": " + setting.getID()).isNotBlank();
            all.assertThat(setting.getDescription()).as(pid + ": " + setting.getID()).isNotBlank();
        }
    }

    private List<MetaTypeInformation> ours() {
        MetaTypeService service = operated.service(MetaTypeService.class);
        return Arrays.stream(context.getBundles()).filter(bundle -> bundle.getSymbolicName().startsWith("org.yaosu.") && bundle.getState() == Bundle.ACTIVE)
                .map(service::getMetaTypeInformation).filter(information -> information != null).toList();
    }

    private static Stream<String> pids(MetaTypeInformation information) {
        return Stream.concat(Stream.of(information.getPids()), Stream.of(information.getFactoryPids()));
    }
}
