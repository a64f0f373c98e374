package dev.taizhang.metric;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.csv.CsvWriter;
import dev.taizhang.shared.SmallCell;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Figures as a table: a row for each figure, and below it a row for each part of each of its breakdowns. */
@ApplicationScoped
public class FigureTable {

    private static final List<String> PART = List.of("breakdown", "key", "label");
    private static final List<String> FIGURE =
            List.of("value", "numerator", "denominator", "unit", "display", "approximate");
    private static final List<String> BEFORE = List.of("value", "change", "changeRate");
    private static final List<String> TARGET = List.of("value", "completion", "expectedToDate");

    private final ObjectMapper mapper;

    FigureTable(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The table of some figures.
     *
     * @param name of the file
     * @param figures by code, in the order of the rows
     */
    public Csv of(String name, Map<String, FigureView> figures) {
        List<List<String>> rows = new ArrayList<>();
        figures.forEach((code, view) -> add(code, mapper.valueToTree(view), rows));
        return new Csv(name, null, columns(), rows);
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("metric", "name"));
        columns.addAll(PART);
        columns.addAll(FIGURE);
        BEFORE.forEach(member -> columns.add("comparison.previousYear." + member));
        TARGET.forEach(member -> columns.add("target." + member));
        return columns;
    }

    private static void add(String code, JsonNode figure, List<List<String>> rows) {
        List<String> first = new ArrayList<>(List.of(code, text(figure, "name"), "", "", ""));
        FIGURE.forEach(member -> first.add(text(figure, member)));
        BEFORE.forEach(member -> first.add(text(figure.path("comparison").path("previousYear"), member)));
        TARGET.forEach(member -> first.add(text(figure.path("target"), member)));
        rows.add(first);
        figure.path("breakdowns")
                .propertyStream()
                .forEach(breakdown ->
                        breakdown.getValue().forEach(part -> rows.add(part(code, figure, breakdown.getKey(), part))));
    }

    /** Of a part only the value is known; the other cells of its row are empty. */
    private static List<String> part(String code, JsonNode figure, String breakdown, JsonNode part) {
        List<String> row = new ArrayList<>(List.of(
                code,
                text(figure, "name"),
                breakdown,
                text(part, "key"),
                text(part, "label"),
                part.path("suppressed").asBoolean() ? SmallCell.SHOWN : text(part, "value"),
                "",
                "",
                text(figure, "unit")));
        row.addAll(Collections.nCopies(columns().size() - row.size(), ""));
        return row;
    }

    private static String text(JsonNode parent, String member) {
        return CsvWriter.plain(parent.path(member));
    }
}
