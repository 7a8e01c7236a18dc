package org.yaosu.skeletons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NewCommandTest {

    @TempDir
    Path folder;
    private Path distribution;

    @BeforeEach
    void distribution() throws IOException {
        distribution = folder.resolve("a & b");
        Files.createDirectories(distribution.resolve("repository"));
    }

    private Created create(Kind kind, String dir, String key, String name, String pkg) throws IOException {
        return new NewCommand(Optional.of(distribution))._new(session(), key, name, pkg, kind, dir);
    }

    /** Of a session the command wants to know no more than where people are. */
    private CommandSession session() {
        return (CommandSession) Proxy.newProxyInstance(CommandSession.class.getClassLoader(), new Class<?>[] {CommandSession.class},
                (proxy, method, arguments) -> method.getName().equals("currentDir") ? folder : null);
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }

    @Test
    void aFieldIsCalledAsItsFolderAndAsksForWhatItsKeySays() throws IOException {
        Created created = create(Kind.FIELD, "licence-plate", "车辆-车牌号", "", "");

        assertThat(text("licence-plate/src/main/java/org/example/licenceplate/LicencePlateField.java"))
                .contains("package org.example.licenceplate;", "single(\"车辆-车牌号\").ask(\"客户的车牌号；没有就留空\")");
        assertThat(created.jar()).isEqualTo("target/org.example.licenceplate-1.0.0.jar");
    }

    @Test
    void aProviderHasItsNameAndPackage() throws IOException {
        create(Kind.PROVIDER, "some/where", "", "mine", "com.example.models");

        assertThat(text("some/where/src/main/java/com/example/models/MineProvider.java")).contains("PID = \"com.example.models\"");
        assertThat(text("some/where/pom.xml")).contains("<groupId>com.example</groupId>", "<artifactId>com.example.models</artifactId>");
    }

    @ParameterizedTest
    @EnumSource
    void everyFileSaysWhatItShould(Kind kind) throws IOException {
        Created created = create(kind, "mine", "", "", "");

        try (Stream<Path> files = Files.walk(folder.resolve("mine"))) {
            assertThat(files.filter(Files::isRegularFile).map(file -> folder.resolve("mine").relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(created.files());
        }
        for (String file : created.files()) {
            assertThat(text("mine/" + file)).as(file).isNotBlank().doesNotContain("{{", "@project.version@", "@bnd.version@");
        }
        assertThat(created.files()).contains("pom.xml", "bnd.bnd", "README.md", ".gitignore", "mvnw", "mvnw.cmd", ".mvn/wrapper/maven-wrapper.properties");
    }

    @ParameterizedTest
    @EnumSource
    void theReadmeHasTheHeadingsOfAllPlugins(Kind kind) throws IOException {
        create(kind, "mine", "", "", "");

        assertThat(text("mine/README.md").lines().filter(line -> line.startsWith("## ")))
                .containsExactly("## What it supports", "## How it is configured", "## A full example", "## When it fails");
    }

    @Test
    void theWrapperRunsAndThePomNamesTheDistribution() throws IOException {
        create(Kind.FIELD, "mine", "", "", "");

        assertThat(folder.resolve("mine/mvnw")).isExecutable();
        assertThat(text("mine/pom.xml")).contains("<yaosu.home>" + distribution.toString().replace("&", "&amp;") + "</yaosu.home>");
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Files.createDirectory(folder.resolve("mine"));

        assertThat(create(Kind.FIELD, "mine", "", "", "").folder()).isDirectoryContaining("glob:**/pom.xml");
    }

    @Test
    void aFolderWithAnythingInItIsNotTouched() throws IOException {
        Files.createDirectory(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/.hidden"), "something");

        assertThatThrownBy(() -> create(Kind.FIELD, "mine", "", "", "")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not empty");
        assertThat(folder.resolve("mine")).isDirectoryNotContaining("glob:**/pom.xml");
    }

    @Test
    void aFileIsNotReplaced() throws IOException {
        Files.writeString(folder.resolve("mine"), "something");

        assertThatThrownBy(() -> create(Kind.FIELD, "mine", "", "", "")).hasMessageContaining("is a file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "-      | k       | n | p        | no name for a folder",
        "--keys | k       | n | p        | no name for a folder",
        "车牌   | k       | `` | ``       | give one of Latin letters",
        "x      | k       | - | ``        | '-' is no name",
        "x      | k       | 1st | ``      | '1st' is no name",
        "x      | -       | n | p        | needs a letter",
        "x      | 车辆-   | n | p        | between the parts",
        "x      | ` 车牌` | n | p        | without blanks around it",
        "x      | 车\"牌  | n | p        | QUOTATION MARK",
        "x      | 车\\u牌 | n | p        | REVERSE SOLIDUS",
        "x      | */车牌  | n | p        | ASTERISK",
        "x      | k       | n | a.class.b | 'a.class.b' is no name of a Java package",
        "x      | k       | n | a..b     | 'a..b' is no name of a Java package",
        "x      | k       | n | 包       | '包' is no name of a Java package",
        "x      | k       | n | java.x   | belongs to Java",
        "x      | k       | n | org.yaosu.x | belongs to the platform"})
    void whatCannotBeUsedIsRefusedWithTheReason(String dir, String key, String name, String pkg, String reason) {
        assertThatThrownBy(() -> create(Kind.FIELD, dir, key, name, pkg)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
        assertThat(folder).isDirectoryNotContaining("glob:**/x");
    }

    @Test
    void aProviderHasNoKey() {
        assertThatThrownBy(() -> create(Kind.PROVIDER, "mine", "车辆-车牌号", "", "")).hasMessageContaining("takes no --key");
    }

    @Test
    void wordsOfJavaAndSuffixesMakeGoodNamesToo() {
        assertThat(PluginName.of("new").pkg()).isEqualTo("org.example.new_");
        assertThat(List.of(PluginName.of("plate-field"), PluginName.of("plate")))
                .extracting(name -> name.className(Kind.FIELD)).containsOnly("PlateField");
    }

    @Test
    void withoutADistributionThereIsNothingToBuildAgainst() throws IOException {
        Files.delete(distribution.resolve("repository"));

        assertThatThrownBy(() -> create(Kind.FIELD, "mine", "", "", "")).isInstanceOf(IOException.class)
                .hasMessageContaining("there is no folder " + distribution.resolve("repository"));
        assertThatThrownBy(() -> new NewCommand(Optional.<Path>empty())._new(session(), "", "", "", Kind.FIELD, "mine"))
                .isInstanceOf(IOException.class).hasMessageContaining("./yaosu");
    }
}
