package org.yaosu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.Converter;
import org.junit.jupiter.api.Test;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.field.FieldSpec;

class RenderingTest {

    private final Rendering rendering = new Rendering();

    private List<String> lines(Object target) {
        return rendering.format(target, Converter.INSPECT, null).toString().lines().toList();
    }

    @Test
    void columnsAlignWithCharactersOfDoubleWidth() {
        List<String> lines = lines(new Fields(List.of(
                new Fields.Field(FieldSpec.single("性别").order(1).weight(2).closed("男", "女").build(), "a.sex 1.0.0"),
                new Fields.Field(FieldSpec.list("products").order(12).build(), "a.products 1.0.0"))));

        assertThat(lines).containsExactly(
                "order  field     values  weight  one of  bundle",
                "1      性别      single  2       男, 女  a.sex 1.0.0",
                "12     products  list    0               a.products 1.0.0");
    }

    @Test
    void aReportSaysWhatCameOfTheFileAndWhatDidNot() {
        assertThat(lines(new BatchReport(Path.of("out.json"), 1, 2, 3, List.of(new Rejection(2, Optional.empty(), "empty")), Optional.of("it breaks off"), Duration.ofMillis(1250))))
                .containsExactly("1 chat gave 2 records in out.json (1.3 s)", "3 chats failed", "the rest of the file was not read: it breaks off");
    }

    @Test
    void helpShowsEveryOptionOfACommand() {
        assertThat(lines(new Help.Single(Usage.of("example", new ExampleCommand()).orElseThrow()))).containsExactly(
                "example: try everything", "",
                "usage: example IN -o OUTPUT [--customers CUSTOMERS] [--loud] [--times TIMES]", "",
                "  IN                     what from",
                "  -o, --output OUTPUT    where to",
                "  --customers CUSTOMERS  how many; by default one",
                "  --loud                 with noise",
                "  --times TIMES          how often");
    }

    @Test
    void whatIsNotOursIsLeftToGogo() {
        assertThat(rendering.format("text", Converter.INSPECT, null)).isNull();
    }
}
