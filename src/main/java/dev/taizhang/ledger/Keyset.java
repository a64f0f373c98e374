package dev.taizhang.ledger;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The order of a query and the condition for what comes after a place in it.
 *
 * @param columns what it is ordered by; together they are different for each row
 * @param down whether from the largest to the smallest
 */
record Keyset(List<String> columns, boolean down) {

    String orderBy() {
        String direction = down ? " desc" : " asc";
        return " order by " + columns.stream().map(column -> column + direction).collect(Collectors.joining(", "));
    }

    /**
     * What comes after the row with these values. The first comparison follows from the others; by it the database finds
     * the place in an index.
     */
    String after(List<Object> values, Map<String, Object> parameters) {
        for (int i = 0; i < values.size(); i++) {
            parameters.put("last" + i, values.get(i));
        }
        String sign = down ? "<" : ">";
        String after = columns.getLast() + " " + sign + " :last" + (columns.size() - 1);
        for (int i = columns.size() - 2; i >= 0; i--) {
            String column = columns.get(i);
            after = "(%s %s :last%d or (%s = :last%d and %s))".formatted(column, sign, i, column, i, after);
        }
        return " and %s %s= :last0 and %s".formatted(columns.getFirst(), sign, after);
    }
}
