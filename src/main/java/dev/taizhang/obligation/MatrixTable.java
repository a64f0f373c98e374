package dev.taizhang.obligation;

import dev.taizhang.obligation.ObligationMatrix.Cell;
import dev.taizhang.obligation.ObligationMatrix.Row;
import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The matrix of a duty as a table: a row for each organisation, a column for each period, and one that names the periods
 * that were met in time but entered late.
 */
@ApplicationScoped
class MatrixTable {

    private final Messages messages;

    MatrixTable(Messages messages) {
        this.messages = messages;
    }

    Csv of(ObligationMatrix matrix) {
        List<String> columns = new ArrayList<>(List.of("organization", "organizationName", "rule"));
        columns.addAll(matrix.periods());
        columns.add("enteredLate");
        return new Csv(
                "matrix",
                "obligationMatrix",
                columns,
                matrix.rows().stream().map(row -> cells(row, matrix)).toList());
    }

    private List<String> cells(Row row, ObligationMatrix matrix) {
        Map<String, String> states = new TreeMap<>();
        row.cells().forEach(cell -> states.put(cell.period(), state(cell.state())));
        List<String> cells = new ArrayList<>(List.of(row.organization(), row.organizationName(), matrix.rule()));
        matrix.periods().forEach(period -> cells.add(states.getOrDefault(period, "")));
        cells.add(
                row.cells().stream().filter(Cell::enteredLate).map(Cell::period).collect(Collectors.joining("; ")));
        return cells;
    }

    private String state(ObligationState state) {
        return messages.get(messages.locale(), "labels.obligationState." + state.name());
    }
}
