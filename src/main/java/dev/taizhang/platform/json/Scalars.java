package dev.taizhang.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taizhang.platform.json.Shape.Part;
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
    private static final BigDecimal MOST = BigDecimal.TEN.pow(MOST_DIGITS).subtract(BigDecimal.ONE);
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);
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

    /**
     * @param type of the value: that of the part, or of an element of its list
     * @param part what it is a value of
     */
    static @Nullable Object read(JsonNode node, Class<?> type, Part part, String pointer, Faults faults) {
        if (type == String.class) {
            return text(node, part.lines(), pointer, faults);
        }
        if (WHOLE.contains(type)) {
            return whole(node, type, part.bounds(), pointer, faults);
        }
        if (type == boolean.class || type == Boolean.class) {
            return node.isBoolean() ? (Object) node.booleanValue() : fault(faults, pointer, "NOT_A_BOOLEAN");
        }
        if (type == BigDecimal.class) {
            return decimal(node, part.bounds(), pointer, faults);
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

    private static @Nullable Object whole(JsonNode node, Class<?> type, Bounds bounds, String pointer, Faults faults) {
        if (!node.isIntegralNumber()) {
            return fault(faults, pointer, "NOT_A_WHOLE_NUMBER");
        }
        boolean small = type == int.class || type == Integer.class;
        if (small ? !node.canConvertToInt() : !node.canConvertToLong()) {
            bounds.orElseOf(type).missed(pointer, faults);
            return null;
        }
        return small ? (Object) node.intValue() : (Object) node.longValue();
    }

    /** What has a range of its own may have more digits than that has, and is looked at by whoever set the range. */
    private static @Nullable BigDecimal decimal(JsonNode node, Bounds bounds, String pointer, Faults faults) {
        if (!node.isNumber()) {
            faults.add(pointer, "NOT_A_NUMBER");
            return null;
        }
        BigDecimal value = node.decimalValue();
        boolean storable = value.precision() <= MOST_DIGITS && Math.abs((long) value.scale()) <= MOST_DIGITS;
        if (bounds.equals(Bounds.NONE) ? !storable : !bounds.include(value)) {
            bounds.orElse(MOST.negate(), MOST).missed(pointer, faults);
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
