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
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws what was measured: a chart for each latency, chats a second over the limit, and what the service allows. */
final class Picture {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 460;
    private static final List<String> ORDER = List.of("sequential", "thread pool", "Yaosu");
    private static final List<Color> COLOURS = List.of(new Color(0xB9, 0xC0, 0xC8), new Color(0x6F, 0x9C, 0xC9), new Color(0xD9, 0x5F, 0x30));
    private static final double LEAST = 0.5;
    private static final double MOST = 3000;

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
                .yAxisTitle("chats a second").build();
        style(chart);
        for (String name : ORDER) {
            List<Measured> own = measured.stream().filter(one -> one.contender().equals(name)).toList();
            chart.addSeries(name, limits(own), own.stream().map(one -> round(one.served().rate())).toList()).setFillColor(COLOURS.get(ORDER.indexOf(name)));
        }
        List<Measured> first = measured.stream().filter(one -> one.contender().equals(ORDER.get(0))).toList();
        CategorySeries ceiling = chart.addSeries("limit / latency", limits(first), first.stream().map(one -> one.cell().ceiling()).toList());
        ceiling.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Line);
        ceiling.setMarker(SeriesMarkers.NONE).setLineColor(new Color(0x30, 0x30, 0x30));
        return chart;
    }

    private static void style(CategoryChart chart) {
        chart.getStyler().setLabelsVisible(true).setLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11)).setLabelsPosition(1.0)
                .setLabelsFontColorAutomaticEnabled(false).setLabelsFontColor(Color.DARK_GRAY).setAvailableSpaceFill(0.9)
                .setYAxisLogarithmic(true).setYAxisMin(LEAST).setYAxisMax(MOST).setPlotGridVerticalLinesVisible(false)
                .setLegendPosition(LegendPosition.InsideNW).setChartBackgroundColor(Color.WHITE).setPlotBorderVisible(false);
    }

    private static List<String> limits(List<Measured> measured) {
        return measured.stream().map(one -> Integer.toString(one.cell().limit())).toList();
    }

    private static double round(double rate) {
        return Math.round(rate * 10) / 10.0;
    }
}
