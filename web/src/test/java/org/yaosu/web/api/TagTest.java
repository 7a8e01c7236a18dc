package org.yaosu.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaosu.web.access.Caller;
import org.yaosu.web.access.Scope;

class TagTest {

    private static Call call(String ifNoneMatch) {
        return new Call(new Caller("", Scope.READ), Map.of(), new Query(Map.of()), Route.JSON, Map.of("if-none-match", ifNoneMatch));
    }

    @Test
    void theSameStateHasTheSameTag() {
        assertThat(Tag.of("a")).isEqualTo(Tag.of("a")).isNotEqualTo(Tag.of("b"));
    }

    @Test
    void itHoldsAmongOthersAndWhereItIsWeak() {
        Tag tag = Tag.of("a");

        assertThat(tag.holds(call("\"x\", " + tag.value()))).isTrue();
        assertThat(tag.holds(call("W/" + tag.value()))).isTrue();
        assertThat(tag.holds(call("*"))).isTrue();
        assertThat(tag.holds(call("\"x\""))).isFalse();
    }
}
