package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
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

    private BundleContext context;
    private Operated operated;

    @BeforeEach
    void serve(@InjectBundleContext BundleContext bundleContext) throws Exception {
        context = bundleContext;
        operated = new Operated(context);
        operated.awaitStatus(CONSOLE + "bundles", 200);
    }

    @AfterEach
    void end() {
        operated.close();
    }

    @Test
    void itIsOpenToThisMachine() throws Exception {
        assertThat(operated.get(CONSOLE + "bundles").body()).contains("Web Console");
    }

    @Test
    void itIsClosedToWhoComesThroughAProxy() throws Exception {
        assertThat(operated.get(CONSOLE + "bundles", "X-Forwarded-For", "192.0.2.1").statusCode()).isEqualTo(403);
    }

    @Test
    void itsOwnPasswordOpensNothing() throws Exception {
        assertThat(operated.get(CONSOLE + "bundles", "X-Forwarded-For", "192.0.2.1", "Authorization", "Basic YWRtaW46YWRtaW4=").statusCode()).isEqualTo(403);
    }

    @Test
    void everySettingOfOursIsThereWithItsDescription() throws Exception {
        String page = operated.get(CONSOLE + "configMgr").body();
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
