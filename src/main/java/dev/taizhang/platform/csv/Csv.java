package dev.taizhang.platform.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be given as CSV (RFC 4180).
 *
 * @param name of the file a browser keeps it in, without its ending
 * @param room what a row is, as {@code waiverView}: names that mean something of their own there have a heading of their
 *     own; null where all of them mean what they mean elsewhere
 * @param columns wire names of what is in them; people get them in their language
 * @param rows each with a cell for every column
 */
public record Csv(String name, @Nullable String room, List<String> columns, List<List<String>> rows) {

    /** Its media type. */
    public static final String TYPE = "text/csv";

    /** The same for a method beside one that gives JSON, which is given to those who do not mind. */
    public static final String ON_REQUEST = TYPE + ";qs=0.5";

    public Csv {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
