package dev.taizhang.platform.json;

import dev.taizhang.platform.problem.Faults;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The range of a number as the place says that takes it: by its constraints, or by what it tells the contract where a check
 * of its own holds the number against it. What its type cannot hold never gets as far as the constraints, and is told the
 * same range here.
 *
 * @param least null where there is no end of its own
 * @param most null where there is no end of its own
 */
public record Bounds(@Nullable BigDecimal least, @Nullable BigDecimal most) {

    static final Bounds NONE = new Bounds(null, null);

    /** Of a component of a record, or of a parameter. */
    public static Bounds of(AnnotatedElement place) {
        Within within = place.getAnnotation(Within.class);
        if (within != null) {
            return new Bounds(new BigDecimal(within.least()), new BigDecimal(within.most()));
        }
        Min min = place.getAnnotation(Min.class);
        Max max = place.getAnnotation(Max.class);
        Schema told = place.getAnnotation(Schema.class);
        return new Bounds(
                min == null ? stated(told == null ? "" : told.minimum()) : BigDecimal.valueOf(min.value()),
                max == null ? stated(told == null ? "" : told.maximum()) : BigDecimal.valueOf(max.value()));
    }

    private static @Nullable BigDecimal stated(String end) {
        return end.isEmpty() ? null : new BigDecimal(end);
    }

    /** The same range, and the ends of a type where it has none. */
    Bounds orElse(BigDecimal leastOfType, BigDecimal mostOfType) {
        return new Bounds(least == null ? leastOfType : least, most == null ? mostOfType : most);
    }

    /** The same with the ends of {@code int}, or of {@code long}. */
    public Bounds orElseOf(Class<?> type) {
        return type == int.class || type == Integer.class
                ? orElse(BigDecimal.valueOf(Integer.MIN_VALUE), BigDecimal.valueOf(Integer.MAX_VALUE))
                : orElse(BigDecimal.valueOf(Long.MIN_VALUE), BigDecimal.valueOf(Long.MAX_VALUE));
    }

    boolean include(BigDecimal value) {
        return (least == null || value.compareTo(least) >= 0) && (most == null || value.compareTo(most) <= 0);
    }

    /** Adds the fault of a number outside. */
    public void missed(String pointer, Faults faults) {
        faults.add(
                pointer,
                "OUT_OF_RANGE",
                least == null ? Faults.OPEN : least.toPlainString(),
                most == null ? Faults.OPEN : most.toPlainString());
    }
}
