package dev.taizhang.report;

import dev.taizhang.metric.Figure.Part;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A figure by quarters as columns, to be drawn without anything but the page itself. Lengths are in pixels.
 *
 * @param width of the whole drawing
 * @param columns in the order of the quarters
 */
@TemplateData
record QuarterChart(int width, List<Column> columns) {

    /** Height of the tallest column. */
    private static final int TALLEST = 40;

    /** Room above the tallest column, for its number. */
    private static final int ABOVE = 12;

    /** From the left edge of one column to that of the next. */
    private static final int STEP = 26;

    /**
     * One column.
     *
     * @param x its left edge
     * @param y its upper edge
     */
    @TemplateData
    record Column(int x, int y, int height, int middle, int numberAt, long value, String label) {}

    static QuarterChart of(List<Part> quarters) {
        long most = quarters.stream().mapToLong(QuarterChart::number).max().orElse(0);
        List<Column> columns = IntStream.range(0, quarters.size())
                .mapToObj(i -> column(i, quarters.get(i), most))
                .toList();
        return new QuarterChart(STEP * quarters.size(), columns);
    }

    /** What is there is seen, however little it is. */
    private static Column column(int index, Part quarter, long most) {
        int height = most == 0 || number(quarter) == 0
                ? 0
                : (int) Math.max(1, Math.round((double) TALLEST * number(quarter) / most));
        int y = ABOVE + TALLEST - height;
        int x = index * STEP + 4;
        return new Column(x, y, height, x + 9, y - 2, number(quarter), quarter.label());
    }

    /** A chart is drawn of what is shown alone. */
    private static long number(Part quarter) {
        return Objects.requireNonNull(quarter.value());
    }
}
