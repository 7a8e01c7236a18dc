package org.yaosu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.Converter;
import org.junit.jupiter.api.Test;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.model.ShadowReport;

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
    void aShadowIsComparedFieldByField() {
        assertThat(lines(new ShadowReport(Optional.of("tuned"), 5, 1, 2, List.of(
                new ShadowReport.Field("性别", 3, 1, 0, 0, 1), new ShadowReport.Field("x", 0, 0, 0, 0, 5))))).containsExactly(
                "tuned: 5 records compared, 1 without an answer of its own, 2 skipped because it was away or could not keep up", "",
                "field  equal  different  only the record  only the shadow  neither  alike",
                "性别   3      1          0                0                1        75 %",
                "x      0      0          0                0                5        -");
    }

    @Test
    void withoutAShadowTheSettingIsNamed() {
        assertThat(lines(new ShadowReport(Optional.empty(), 0, 0, 0, List.of()))).singleElement().asString().contains("shadow = ID", "org.yaosu.calls.cfg");
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
