package org.yaosu.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.extract.Customers;

class QueryTest {

    @Test
    void parametersThatNobodyKnowsAreRefused() {
        assertThatThrownBy(() -> Query.of("limits=1", List.of("limit"))).hasMessage("the parameter limits is not known here; known: limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%E7%94%B5%E8%AF%9D13800000412", "my%20phone%2013800000412", "13800000412", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void namesThatAreNoneAreNotQuoted(String name) {
        assertThatThrownBy(() -> Query.of(name + "=1", List.of())).hasMessage("a parameter of the query is not known here; known: none");
    }

    @Test
    void aParameterIsGivenOnce() {
        assertThatThrownBy(() -> Query.of("limit=1&limit=2", List.of("limit"))).hasMessageContaining("limit is there more than once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "-1", "1.5", "x", "99999999999999999999"})
    void numbersKeepToTheirRange(String text) {
        assertThatThrownBy(() -> new Query(Map.of("limit", text)).number("limit", 1, 10)).hasMessageContaining("from 1 to 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "NaN", "Infinity", "much"})
    void amountsAreAmounts(String text) {
        assertThatThrownBy(() -> new Query(Map.of("budget", text)).amount("budget")).hasMessageContaining("0 or more");
    }

    @Test
    void wordsStandForConstants() {
        assertThat(new Query(Map.of("customers", "all")).choice("customers", Customers.class)).contains(Customers.ALL);
        assertThatThrownBy(() -> new Query(Map.of("customers", "ALL")).choice("customers", Customers.class)).hasMessageContaining("one, all");
    }

    @Test
    void aBlankIsNothing() {
        assertThat(new Query(Map.of("format", " ")).text("format")).isEmpty();
    }
}
