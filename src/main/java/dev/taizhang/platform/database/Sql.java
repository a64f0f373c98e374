package dev.taizhang.platform.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plain SQL's few conventions: instants are UTC date-times of six digits, days are dates. */
public final class Sql {

    /** The instant after every instant: a row still held true. */
    public static final Instant STILL = Instant.parse("9999-12-31T00:00:00Z");

    private Sql() {}

    /** So many placeholders for an {@code IN} list; an empty list matches nothing. */
    public static String placeholders(Collection<?> values) {
        return values.isEmpty() ? "NULL" : String.join(",", Collections.nCopies(values.size(), "?"));
    }

    /** Sets all parameters in order; instants and days are turned into what the database keeps. */
    public static void bind(PreparedStatement statement, List<? extends @Nullable Object> parameters)
            throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            Object parameter = parameters.get(i);
            statement.setObject(i + 1, parameter instanceof Instant instant ? utc(instant) : parameter);
        }
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    public static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
