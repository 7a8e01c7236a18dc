package org.yaosu.dialogue.command.human;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatingsTest {

    private static final String HEADER = "队伍," + String.join(",", Dimensions.ALL);
    /** The published figures of the final of 2020. */
    private static final String FINAL = HEADER + """
            ,分数,是否晋级决赛
            队五,0.467,0.5,0.373,0.45,0.456,0.51,1.331,0.89,1.733,0.745555556,是
            队三,0.533,0.433,0.902,1.105,0.979,0.41,1.155,0.656,0.6,0.752555556,是
            队一,0.6,0.567,0.885,1.223,1.108,0.465,1.219,0.84,1.433,0.926666667,是
            队二,0.333,0.3,1.064,1.291,1.284,0.46,1.179,0.743,1.467,0.902333333,是
            队四,0.367,0.367,0.785,1.01,0.902,0.428,1.14,0.703,1.067,0.752111111,是
            """;

    @TempDir
    Path folder;

    private Ranking rank(String csv) throws IOException {
        return Ratings.rank(Files.writeString(folder.resolve("ratings.csv"), csv));
    }

    private static String ones(String team) {
        return team + ",1".repeat(9) + "\n";
    }

    @Test
    void theFinalOf2020HasItsPublishedTotals() throws IOException {
        Ranking ranking = rank(FINAL);

        assertThat(ranking.places()).extracting(Ranking.Place::rank, place -> place.team().name(), place -> place.team().total().toPlainString()).containsExactly(
                tuple(1, "队一", "0.926666667"), tuple(2, "队二", "0.902333333"), tuple(3, "队三", "0.752555556"), tuple(4, "队四", "0.752111111"),
                tuple(5, "队五", "0.745555556"));
        assertThat(ranking.differences()).isEmpty();
    }

    @Test
    void aTotalThatTheFileSaysOtherwiseIsReported() throws IOException {
        assertThat(rank(FINAL.replace("0.752111111", "0.753")).differences())
                .containsExactly("队四: the file says 0.753, the mean of its nine ratings is 0.752111111");
    }

    @Test
    void aTotalWithFewerDecimalsIsComparedToThese() throws IOException {
        assertThat(rank(FINAL.replace("0.752111111", "0.75")).differences()).isEmpty();
    }

    @Test
    void teamsWithTheSameTotalShareARank() throws IOException {
        // the same mean in other dimensions
        Ranking ranking = rank(HEADER + "\n" + ones("甲") + "乙,0,2,1,1,1,1,1,1,1\n丙,0,0,0,0,0,0,0,0,0\n丁,2,2,2,2,2,2,2,2,2\n");

        assertThat(ranking.places()).extracting(Ranking.Place::rank, place -> place.team().name())
                .containsExactly(tuple(1, "丁"), tuple(2, "甲"), tuple(2, "乙"), tuple(4, "丙"));
    }

    @Test
    void inTheLongFormRatersAreAveragedFirst() throws IOException {
        String others = Dimensions.ALL.stream().skip(1).map(dimension -> "队一," + dimension + ",1\n").collect(Collectors.joining());

        Ranking ranking = rank("team,dimension,rating\n队一,闲聊对话一致性,0\n队一,闲聊对话一致性,2\n队一,闲聊对话一致性,2\n" + others);

        assertThat(ranking.places().get(0).team().ratings()).containsEntry("闲聊对话一致性", new BigDecimal("1.333333333"));
        assertThat(ranking.places().get(0).team().total()).isEqualTo("1.037037037");
    }

    @Test
    void aByteOrderMarkQuotesAndBlanksAreNoPartOfAName() throws IOException {
        Ranking ranking = rank("\uFEFF" + HEADER.replace("队伍", "\"队伍\"") + "\r\n \"甲, 乙\" , 1,1,1,1,1,1,1,1,\"1\"\r\n\r\n");

        assertThat(ranking.places()).singleElement().extracting(place -> place.team().name()).isEqualTo("甲, 乙");
    }

    @Test
    void aMissingDimensionIsNamed() {
        assertThatThrownBy(() -> rank(HEADER.replace(",推荐对话一致性", "") + "\n队一,1,1,1,1,1,1,1,1\n"))
                .hasMessageContaining("ratings.csv, line 1: there is no column 推荐对话一致性;");
        assertThatThrownBy(() -> rank("队伍,维度,评分\n队一,闲聊对话一致性,1\n")).hasMessageContaining("nobody rated 队一 in 闲聊对话丰富度, 知识对话丰富度");
    }

    @Test
    void anUnknownColumnIsNamed() {
        assertThatThrownBy(() -> rank(HEADER + ",趣味性\n" + ones("队一").strip() + ",1\n")).hasMessageContaining("line 1: the column '趣味性' is unknown; known are");
        assertThatThrownBy(() -> rank(HEADER + ",闲聊对话一致性\n" + ones("队一").strip() + ",1\n")).hasMessageContaining("line 1: there are two columns 闲聊对话一致性");
        assertThatThrownBy(() -> rank(HEADER.replace("队伍,", "") + "\n1,1,1,1,1,1,1,1,1\n")).hasMessageContaining("there is no column team or 队伍");
        assertThatThrownBy(() -> rank("队伍,维度,评分\n队一,趣味性,1\n")).hasMessageContaining("line 2: there is no dimension '趣味性'; known are");
    }

    @Test
    void aValueThatIsNoRatingIsNamed() {
        assertThatThrownBy(() -> rank(HEADER + "\n" + ones("甲") + ones("队一").replaceFirst("1", "好")))
                .hasMessageContaining("ratings.csv, line 3: 闲聊对话一致性 is '好', which is no number");
        assertThatThrownBy(() -> rank(HEADER + "\n队一,1,1,1,1,1,1,1,1\n")).hasMessageContaining("line 2: 推荐对话推荐成功率 is empty");
        assertThatThrownBy(() -> rank(HEADER + "\n" + ones("队一").replaceFirst("1", "2.001"))).hasMessageContaining("闲聊对话一致性 is 2.001; a rating is from 0 to 2");
        assertThatThrownBy(() -> rank(HEADER + "\n" + ones("队一").replaceFirst("1", "-0.1"))).hasMessageContaining("a rating is from 0 to 2");
        assertThatThrownBy(() -> rank(HEADER + "\n" + ones("队一").replaceFirst("1", "0,6"))).hasMessageContaining("line 2: it has 11 cells and the header 10");
        assertThatThrownBy(() -> rank(HEADER + "\n" + ones("队一").replaceFirst("1", "1e999999999"))).hasMessageContaining("is no number");
    }

    @Test
    void aTeamWithTwoRowsIsNamed() {
        assertThatThrownBy(() -> rank(HEADER + "\n" + ones("队一") + ones("队一"))).hasMessageContaining("line 3: there is a row of 队一 above; ratings of several people");
    }

    @Test
    void nothingToRankIsSaid() {
        assertThatThrownBy(() -> rank("")).hasMessageContaining("ratings.csv is empty");
        assertThatThrownBy(() -> rank(HEADER + "\n\n")).hasMessageContaining("a header and no ratings below");
        assertThatThrownBy(() -> Ratings.rank(folder.resolve("none.csv"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("there is no file");
    }

    @Test
    void aFileInGbkIsSaidToBeNoUtf8() throws IOException {
        Path file = Files.write(folder.resolve("gbk.csv"), FINAL.getBytes(Charset.forName("GBK")));

        assertThatThrownBy(() -> Ratings.rank(file)).hasMessageContaining("gbk.csv is not UTF-8, perhaps GBK");
    }

    @Test
    void aQuoteThatStaysOpenIsNamed() {
        assertThatThrownBy(() -> rank(HEADER + "\n\"队一,1,1\n")).isInstanceOf(IOException.class).hasMessageContaining("ratings.csv, line").hasMessageContaining("it is no CSV");
    }

    @Test
    void peopleReadTheRanksAndWhatIsOdd() throws IOException {
        assertThat(RankingText.lines(rank(HEADER + ",分数\n" + ones("队一").strip() + ",1.1\n"))).containsExactly(
                "rank  total        team",
                "1     1.000000000  队一",
                "total: the flat mean of all nine dimensions, whatever the subtask",
                "warning: 队一: the file says 1.1, the mean of its nine ratings is 1.000000000");
    }

    @Test
    void machinesReadAllOfIt() throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        RankingJson.write(rank(FINAL), output);

        JsonNode first = JsonMapper.builder().build().readTree(output.toByteArray()).at("/ranking/0");
        assertThat(first.path("total").asText()).isEqualTo("0.926666667");
        assertThat(first.path("said").asText()).isEqualTo("0.926666667");
        assertThat(first.at("/ratings/推荐对话推荐成功率").asText()).isEqualTo("1.433");
    }
}
