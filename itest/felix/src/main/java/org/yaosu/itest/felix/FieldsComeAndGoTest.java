package org.yaosu.itest.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.record.Answer;

@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class FieldsComeAndGoTest {

    private static final String PHONE = "基本信息-手机号码";
    private static final Duration SOON = Duration.ofSeconds(20);

    @InjectBundleContext
    BundleContext context;
    @InjectService(timeout = 10_000)
    Extractor extractor;

    @Test
    void aRecordHasThe21FieldsInTheirOrder() {
        assertThat(keys()).hasSize(21).startsWith("基本信息-姓名", PHONE, "基本信息-邮箱")
                .endsWith("下一步跟进计划-参与人", "下一步跟进计划-时间点", "下一步跟进计划-具体事项");
    }

    @Test
    void aStoppedFieldIsGoneFromTheNextRecordAndNothingElse() throws BundleException {
        List<String> before = keys();
        List<String> others = new ArrayList<>(before);
        others.remove(PHONE);
        Bundle phone = bundle("org.yaosu.extractor.fields.phone");
        phone.stop();
        try {
            assertThat(keys()).isEqualTo(others);
        } finally {
            phone.start();
        }
        assertThat(keys()).isEqualTo(before);
        assertThat(value(PHONE)).containsExactly("13800000631");
    }

    @Test
    void everyFieldCanBeStoppedOnItsOwn() throws BundleException {
        List<String> before = keys();
        for (Bundle field : context.getBundles()) {
            String name = field.getSymbolicName();
            if (name.startsWith("org.yaosu.extractor.fields.") && !name.endsWith(".declared")) {
                field.stop();
                assertThat(keys()).as("without %s", name).hasSize(20).isSubsetOf(before);
                field.start();
            }
        }
        assertThat(keys()).isEqualTo(before);
    }

    @Test
    void aJarDroppedIntoPluginsBringsItsFieldAndTakesItAwayAgain() throws IOException {
        Path dropped = folder("plugins").resolve("plate.jar");
        Files.copy(folder("drop").resolve("org.yaosu.itest.field.jar"), dropped, StandardCopyOption.REPLACE_EXISTING);
        try {
            await().atMost(SOON).untilAsserted(() -> assertThat(value("车辆-车牌号")).containsExactly("苏A12B34"));
            assertThat(keys()).hasSize(22).endsWith("车辆-车牌号");
        } finally {
            Files.delete(dropped);
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(keys()).hasSize(21));
    }

    @Test
    void aFileDroppedIntoConfDeclaresAFieldAndTakesItAwayAgain() throws IOException {
        Path dropped = folder("conf").resolve("org.yaosu.field-colour.cfg");
        Files.writeString(dropped, """
                key = 车辆-颜色
                question = 客户想要的车的颜色
                values = 银色,黑色,白色
                """, StandardCharsets.UTF_8);
        try {
            await().atMost(SOON).untilAsserted(() -> assertThat(value("车辆-颜色")).containsExactly("银色"));
        } finally {
            Files.delete(dropped);
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(keys()).hasSize(21));
    }

    @Test
    void aDeclaredFieldDoesNotDisplaceOneWithCode() throws IOException {
        Path dropped = folder("conf").resolve("org.yaosu.field-name.cfg");
        Path other = folder("conf").resolve("org.yaosu.field-other.cfg");
        Files.writeString(dropped, "key = 基本信息-姓名\npattern = 银色\n", StandardCharsets.UTF_8);
        Files.writeString(other, "key = 别的\npattern = 银色\n", StandardCharsets.UTF_8);
        try {
            await().atMost(SOON).untilAsserted(() -> assertThat(value("别的")).containsExactly("银色"));
            assertThat(value("基本信息-姓名")).containsExactly("卢岸5");
        } finally {
            Files.delete(dropped);
            Files.delete(other);
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(keys()).hasSize(21));
    }

    private List<String> keys() {
        return answers().map(answer -> answer.field().key()).toList();
    }

    private List<String> value(String key) {
        return answers().filter(answer -> answer.field().key().equals(key)).flatMap(answer -> answer.texts().stream()).toList();
    }

    private Stream<Answer> answers() {
        return extractor.extract(Chats.withEverything()).records().get(0).answers().stream();
    }

    private Bundle bundle(String name) {
        return Stream.of(context.getBundles()).filter(bundle -> name.equals(bundle.getSymbolicName())).findFirst().orElseThrow();
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(Path.of(context.getProperty("yaosu.itest.folder"), "target", name));
    }
}
