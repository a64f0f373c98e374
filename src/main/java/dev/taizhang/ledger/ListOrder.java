package dev.taizhang.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An order of a list of records: by some columns and then by the id, all of them up or all of them down. */
enum ListOrder {
    LATEST("-eventDate", true),
    EARLIEST("eventDate", false),
    TITLE("title", false),
    TITLE_BACK("-title", true),
    NUMBER("number", false),
    NUMBER_BACK("-number", true),
    /** Only where something is looked for. */
    RELEVANCE("relevance", true);

    private final String wire;
    private final boolean down;

    /** What a list is ordered by: as the mapping and as the database call it, and what it is of a record. */
    private enum Column {
        DAY("r.eventDate", "r.event_date"),
        TITLE("r.titleKey", "r.title_key"),
        YEAR("r.numberYear", "r.number_year"),
        SEQUENCE("r.numberSequence", "r.number_sequence"),
        SCORE("", "");

        private final String attribute;
        private final String column;

        Column(String attribute, String column) {
            this.attribute = attribute;
            this.column = column;
        }

        Comparable<?> of(Found found) {
            return switch (this) {
                case DAY -> found.record().eventDate();
                case TITLE -> found.record().titleKey();
                case YEAR -> found.record().yearAndSequence().getFirst();
                case SEQUENCE -> found.record().yearAndSequence().getLast();
                case SCORE -> found.score();
            };
        }

        Object read(String text) {
            return switch (this) {
                case DAY -> LocalDate.parse(text);
                case TITLE -> text;
                case YEAR -> Short.valueOf(text);
                case SEQUENCE, SCORE -> Integer.valueOf(text);
            };
        }

        @SuppressWarnings("unchecked") // a column compares with itself
        Comparator<Found> comparator() {
            return Comparator.comparing(found -> (Comparable<Object>) of(found));
        }
    }

    /** A record of a list, and how well it fits what was looked for: 0 where nothing was. */
    record Found(LedgerRecord record, int score) {}

    ListOrder(String wire, boolean down) {
        this.wire = wire;
        this.down = down;
    }

    private List<Column> columns() {
        return switch (this) {
            case LATEST, EARLIEST -> List.of(Column.DAY);
            case TITLE, TITLE_BACK -> List.of(Column.TITLE);
            case NUMBER, NUMBER_BACK -> List.of(Column.YEAR, Column.SEQUENCE);
            case RELEVANCE -> List.of(Column.SCORE, Column.DAY);
        };
    }

    /** All orders as a client names them. */
    static List<String> names() {
        return Arrays.stream(values()).map(order -> order.wire).toList();
    }

    static Optional<ListOrder> named(String wire) {
        return Arrays.stream(values()).filter(order -> order.wire.equals(wire)).findFirst();
    }

    /** Whether records must have been indexed for it. */
    boolean needsIndex() {
        return columns().contains(Column.TITLE) || this == RELEVANCE;
    }

    /** For the query language of the mapping. */
    Keyset keyset() {
        return keyset(column -> column.attribute);
    }

    /**
     * For the database itself.
     *
     * @param score the expression whose value is the score
     */
    Keyset keyset(String score) {
        return keyset(column -> column == Column.SCORE ? score : column.column);
    }

    private Keyset keyset(Function<Column, String> name) {
        List<String> names = new ArrayList<>(columns().stream().map(name).toList());
        names.add("r.id");
        return new Keyset(names, down);
    }

    Comparator<Found> comparator() {
        Comparator<Found> order = columns().stream()
                .map(Column::comparator)
                .reduce(Comparator::thenComparing)
                .orElseThrow()
                .thenComparing(found -> found.record().id());
        return down ? order.reversed() : order;
    }

    /** Where a page ends, as a cursor keeps it. */
    List<String> position(Found last) {
        List<String> position = new ArrayList<>(columns().stream()
                .map(column -> String.valueOf(column.of(last)))
                .toList());
        position.add(last.record().id());
        return position;
    }

    /** The values at which a page ended. */
    List<Object> values(List<String> position) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < columns().size(); i++) {
            values.add(columns().get(i).read(position.get(i)));
        }
        values.add(position.getLast());
        return values;
    }
}
