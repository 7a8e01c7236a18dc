package org.yaosu.skeletons;

import java.util.List;
import java.util.stream.Stream;

/** What kinds of plug-in there is a skeleton of. */
public enum Kind {
    /** A field that is extracted. */
    FIELD("Field",
            new Template("field/README.md", "README.md"),
            new Template("field/Field.java", "src/main/java/{{path}}/{{class}}.java"),
            new Template("field/FieldTest.java", "src/test/java/{{path}}/{{class}}Test.java"),
            new Template("field/FieldIT.java", "src/test/java/{{path}}/{{class}}IT.java")),
    /** A language model that is asked. */
    PROVIDER("Provider",
            new Template("provider/README.md", "README.md"),
            new Template("provider/Provider.java", "src/main/java/{{path}}/{{class}}.java"),
            new Template("provider/TestService.java", "src/test/java/{{path}}/TestService.java"),
            new Template("provider/ProviderTest.java", "src/test/java/{{path}}/{{class}}Test.java"),
            new Template("provider/ProviderIT.java", "src/test/java/{{path}}/{{class}}IT.java"));

    private static final List<Template> COMMON = List.of(
            new Template("common/pom.xml", "pom.xml"),
            new Template("common/bnd.bnd", "bnd.bnd"),
            new Template("common/gitignore", ".gitignore"),
            new Template("common/maven.config", ".mvn/maven.config"),
            new Template("common/.mvn/wrapper/maven-wrapper.properties", ".mvn/wrapper/maven-wrapper.properties"),
            new Template("common/mvnw", "mvnw"),
            new Template("common/mvnw.cmd", "mvnw.cmd"));

    private final String suffix;
    private final List<Template> own;

    Kind(String suffix, Template... own) {
        this.suffix = suffix;
        this.own = List.of(own);
    }

    /** What the name of its class ends with. */
    String suffix() {
        return suffix;
    }

    /** The files of its project. */
    List<Template> templates() {
        return Stream.concat(COMMON.stream(), own.stream()).toList();
    }
}
