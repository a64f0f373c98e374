package dev.taizhang.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.metric.Figure.Part;
import dev.taizhang.report.QuarterChart.Column;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How high the columns are. */
class QuarterChartTest {

    @Test
    void columnsAreAsHighAsTheirFigures() {
        assertEquals(List.of(20, 40, 0, 10), heights(200, 400, 0, 100));
    }

    @Test
    void whatIsThereIsSeen() {
        assertEquals(List.of(1, 40), heights(1, 100_000));
    }

    @Test
    void nothingIsDrawnOfNothing() {
        assertEquals(List.of(0, 0, 0, 0), heights(0, 0, 0, 0));
    }

    @Test
    void columnsStandOnOneLineInsideTheDrawing() {
        QuarterChart chart = chart(3, 7, 1, 9);
        for (Column column : chart.columns()) {
            assertEquals(52, column.y() + column.height());
            assertTrue(column.x() + 18 <= chart.width());
            assertTrue(column.numberAt() > 0);
        }
    }

    private static List<Integer> heights(long... values) {
        return chart(values).columns().stream().map(Column::height).toList();
    }

    private static QuarterChart chart(long... values) {
        return QuarterChart.of(LongStream.of(values)
                .mapToObj(value -> new Part("2022-Q1", "第一季度", value))
                .toList());
    }
}
