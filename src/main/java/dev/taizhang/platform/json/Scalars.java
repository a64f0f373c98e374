package dev.taizhang.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taizhang.platform.problem.Faults;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Single JSON values as Java values, without any coercion: each method adds one fault and gives null, or gives the value. */
public final class Scalars {

    /** Days outside are slips of the finger; inside, every database and every calculation with days is at home. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    public static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private static final int MOST_DIGITS = 30;
    private static final Set<Class<?>> TYPES = Set.of(
            String.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            boolean.class,
            Boolean.class,
            BigDecimal.class,
            LocalDate.class,
            Instant.class);

    private Scalars() {}

    static boolean handles(Class<?> type) {
        return type.isEnum() || TYPES.contains(type);
    }

    /** @param lines whether a text may have several lines */
    static @Nullable Object read(JsonNode node, Class<?> type, boolean lines, String pointer, Faults faults) {
        if (type == String.class) {
            return text(node, lines, pointer, faults);
        }
        if (type == int.class || type == Integer.class) {
            Long value = whole(node, Integer.MIN_VALUE, Integer.MAX_VALUE, pointer, faults);
            return value == null ? null : (Object) value.intValue();
        }
        if (type == long.class || type == Long.class) {
            return whole(node, Long.MIN_VALUE, Long.MAX_VALUE, pointer, faults);
        }
        if (type == boolean.class || type == Boolean.class) {
            return node.isBoolean() ? (Object) node.booleanValue() : fault(faults, pointer, "NOT_A_BOOLEAN");
        }
        if (type == BigDecimal.class) {
            return decimal(node, pointer, faults);
        }
        if (!node.isTextual()) {
            return fault(faults, pointer, "NOT_A_STRING");
        }
        if (type == LocalDate.class) {
            return day(node.textValue(), pointer, faults);
        }
        return type == Instant.class
                ? instant(node.textValue(), pointer, faults)
                : constant(node.textValue(), type, pointer, faults);
    }

    private static @Nullable String text(JsonNode node, boolean lines, String pointer, Faults faults) {
        if (!node.isTextual()) {
            faults.add(pointer, "NOT_A_STRING");
            return null;
        }
        String text = node.textValue();
        boolean clean = lines ? Texts.clean(text, pointer, faults) : Texts.line(text, pointer, faults);
        return clean ? text : null;
    }

    private static @Nullable Long whole(JsonNode node, long least, long most, String pointer, Faults faults) {
        if (!node.isIntegralNumber()) {
            faults.add(pointer, "NOT_A_WHOLE_NUMBER");
            return null;
        }
        if (!node.canConvertToLong() || node.longValue() < least || node.longValue() > most) {
            faults.add(pointer, "OUT_OF_RANGE", least, most);
            return null;
        }
        return node.longValue();
    }

    private static @Nullable BigDecimal decimal(JsonNode node, String pointer, Faults faults) {
        if (!node.isNumber()) {
            faults.add(pointer, "NOT_A_NUMBER");
            return null;
        }
        BigDecimal value = node.decimalValue();
        if (value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS) {
            String most = "9".repeat(MOST_DIGITS);
            faults.add(pointer, "OUT_OF_RANGE", "-" + most, most);
            return null;
        }
        return value;
    }

    /** ISO 8601 calendar date with four digits of year, in a year that can be meant. */
    public static @Nullable LocalDate day(String text, String pointer, Faults faults) {
        LocalDate day;
        if (text.length() != "2022-03-05".length()) {
            faults.add(pointer, "INVALID_DATE");
            return null;
        }
        try {
            day = LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException e) {
            faults.add(pointer, "INVALID_DATE");
            return null;
        }
        return inRange(day, pointer, faults) ? day : null;
    }

    /** RFC 3339 with an offset. */
    public static @Nullable Instant instant(String text, String pointer, Faults faults) {
        OffsetDateTime time;
        try {
            time = OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (DateTimeParseException e) {
            faults.add(pointer, "INVALID_INSTANT");
            return null;
        }
        return inRange(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate(), pointer, faults)
                ? time.toInstant()
                : null;
    }

    /** The constant of exactly that name. */
    public static @Nullable Object constant(String text, Class<?> type, String pointer, Faults faults) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        List<String> allowed = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        return fault(faults, pointer, "INVALID_VALUE", allowed);
    }

    private static boolean inRange(LocalDate day, String pointer, Faults faults) {
        boolean inside = !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
        if (!inside) {
            faults.add(pointer, "OUT_OF_RANGE", FIRST_DAY, LAST_DAY);
        }
        return inside;
    }

    private static @Nullable Object fault(Faults faults, String pointer, String code, Object... arguments) {
        faults.add(pointer, code, arguments);
        return null;
    }
}
