package org.yaosu.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LenientParserTest {

    private final Repairs repairs = new Repairs();

    @Test
    void rightJsonNeedsNoRepair() {
        Json json = parser("{\"a\": [1, \"x\", null], \"b\": {}}").bracket(0);

        assertThat(json).isEqualTo(new Json.Obj(List.of(
                new Json.Member("a", new Json.Arr(List.of(new Json.Bare("1"), new Json.Text("x"), new Json.Bare("null")))),
                new Json.Member("b", new Json.Obj(List.of())))));
        assertThat(repairs.list()).isEmpty();
    }

    @Test
    void whatBreaksOffIsPartialAndItsLastValueAGap() {
        LenientParser parser = parser("{\"a\": \"x\", \"b\": \"y");

        assertThat(parser.bracket(0)).isEqualTo(new Json.Obj(List.of(new Json.Member("a", new Json.Text("x")), new Json.Member("b", Json.Gap.CUT))));
        assertThat(parser.partial()).isTrue();
    }

    @Test
    void itStopsBehindItsLastBracket() {
        LenientParser parser = parser("{\"a\": 1} 之后");
        parser.bracket(0);

        assertThat(parser.end()).isEqualTo(8);
        assertThat(parser.partial()).isFalse();
    }

    private LenientParser parser(String text) {
        return new LenientParser(new Source(text, new Keys(Forms.CONTEST)), repairs);
    }
}
