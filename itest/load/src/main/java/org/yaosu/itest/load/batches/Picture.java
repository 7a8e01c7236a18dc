package org.yaosu.itest.load.batches;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws what was measured: a chart for each latency, and in it which part of what the service allows each contender had of it. */
final class Picture {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 400;
    private static final double WHOLE = 100;
    private static final List<String> ORDER = List.of("sequential", "thread pool", "Yaosu");
    private static final List<Color> COLOURS = List.of(new Color(0xB9, 0xC0, 0xC8), new Color(0x6F, 0x9C, 0xC9), new Color(0xD9, 0x5F, 0x30));

    private Picture() {
    }

    static void write(List<Measured> measured, Path file) throws IOException {
        List<CategoryChart> charts = measured.stream().map(one -> one.cell().latency()).distinct()
                .map(latency -> chart(measured.stream().filter(one -> one.cell().latency().equals(latency)).toList())).toList();
        try (OutputStream stream = Files.newOutputStream(file)) {
            BitmapEncoder.saveBitmap(charts, 1, charts.size(), stream, BitmapFormat.PNG);
        }
    }

    private static CategoryChart chart(List<Measured> measured) {
        CategoryChart chart = new CategoryChartBuilder().width(WIDTH).height(HEIGHT).theme(ChartTheme.XChart)
                .title("a call takes " + measured.get(0).cell().latency().toMillis() + " ms").xAxisTitle("calls at a time that the account allows")
                .yAxisTitle("chats a second, % of limit / latency").build();
        chart.getStyler().setLabelsVisible(true).setLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10)).setLabelsPosition(1.0)
                .setLabelsFontColorAutomaticEnabled(false).setLabelsFontColor(Color.BLACK).setAvailableSpaceFill(0.9)
                .setYAxisMin(0.0).setYAxisMax(WHOLE).setPlotGridVerticalLinesVisible(false).setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(LegendLayout.Horizontal).setLegendBorderColor(Color.WHITE).setChartBackgroundColor(Color.WHITE).setPlotBorderVisible(false);
        for (String name : ORDER) {
            List<Measured> own = measured.stream().filter(one -> one.contender().equals(name)).toList();
            chart.addSeries(name, own.stream().map(one -> Integer.toString(one.cell().limit())).toList(), own.stream().map(Picture::percent).toList())
                    .setFillColor(COLOURS.get(ORDER.indexOf(name)));
        }
        return chart;
    }

    private static double percent(Measured one) {
        return Math.round(one.percent() * 10) / 10.0;
    }
}
