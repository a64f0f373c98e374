package dev.taizhang.officialreport;

import dev.taizhang.metric.Figure.Part;
import dev.taizhang.metric.FigureView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is not what it was.
 *
 * @param before null where it was not counted
 * @param after null where it is no longer counted
 * @param difference of the values as they are printed: a number for counts, else a text with its sign and one decimal, of
 *     rates in percentage points; null where one of them is missing
 * @param breakdowns names of those whose parts differ; the value may be the same
 */
@Schema(name = "FigureDifference")
record FigureDifference(
        String code,
        String name,
        String unit,
        @Nullable Side before,
        @Nullable Side after,

        @Schema(oneOf = {Long.class, String.class}) @Nullable
        Object difference,

        List<String> breakdowns) {

    /**
     * One of the two.
     *
     * @param value a number for counts, a text with one decimal for rates and averages; null where there was nothing to
     *     divide by
     */
    @Schema(name = "FigureDifferenceSide")
    record Side(
            @Schema(oneOf = {Long.class, String.class}) @Nullable
            Object value,

            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable String display) {

        static Side of(FigureView figure) {
            return new Side(figure.value(), figure.numerator(), figure.denominator(), figure.display());
        }

        /** Numbers that were written down come back in the size that fits them. */
        private boolean same(Side other) {
            return String.valueOf(value).equals(String.valueOf(other.value))
                    && Objects.equals(numerator, other.numerator)
                    && Objects.equals(denominator, other.denominator);
        }
    }

    /** One part, whatever language its label is in. */
    private record Counted(
            String key,
            @Nullable Long value,
            @Nullable Boolean suppressed,
            @Nullable Long denominator) {

        static Counted of(Part part) {
            return new Counted(part.key(), part.value(), part.suppressed(), part.denominator());
        }
    }

    /** Those of two sets of figures that differ, in the order of the report. */
    static List<FigureDifference> between(Map<String, FigureView> before, Map<String, FigureView> after) {
        Set<String> codes = new LinkedHashSet<>(before.keySet());
        codes.addAll(after.keySet());
        List<FigureDifference> differences = new ArrayList<>();
        for (String code : codes) {
            between(code, before.get(code), after.get(code)).ifPresent(differences::add);
        }
        return differences;
    }

    private static Optional<FigureDifference> between(
            String code, @Nullable FigureView before, @Nullable FigureView after) {
        if (before == null || after == null) {
            FigureView there = Objects.requireNonNull(before == null ? after : before);
            return Optional.of(new FigureDifference(
                    code,
                    there.name(),
                    there.unit(),
                    before == null ? null : Side.of(before),
                    after == null ? null : Side.of(after),
                    null,
                    List.of()));
        }
        Side one = Side.of(before);
        Side other = Side.of(after);
        List<String> breakdowns = breakdowns(before, after);
        return one.same(other) && breakdowns.isEmpty()
                ? Optional.empty()
                : Optional.of(new FigureDifference(
                        code, after.name(), after.unit(), one, other, difference(one, other), breakdowns));
    }

    private static List<String> breakdowns(FigureView before, FigureView after) {
        Set<String> names = new LinkedHashSet<>(before.breakdowns().keySet());
        names.addAll(after.breakdowns().keySet());
        return names.stream()
                .filter(name -> !counted(before, name).equals(counted(after, name)))
                .toList();
    }

    private static Set<Counted> counted(FigureView figure, String breakdown) {
        Set<Counted> parts = new LinkedHashSet<>();
        figure.breakdowns().getOrDefault(breakdown, List.of()).forEach(part -> parts.add(Counted.of(part)));
        return parts;
    }

    private static @Nullable Object difference(Side before, Side after) {
        if (before.value() instanceof Number one && after.value() instanceof Number other) {
            return other.longValue() - one.longValue();
        }
        if (before.value() == null || after.value() == null) {
            return null;
        }
        BigDecimal difference =
                new BigDecimal(String.valueOf(after.value())).subtract(new BigDecimal(String.valueOf(before.value())));
        return (difference.signum() > 0 ? "+" : "") + difference.toPlainString();
    }
}
