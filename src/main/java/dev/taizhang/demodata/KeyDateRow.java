package dev.taizhang.demodata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taizhang.platform.json.RequestBody;
import dev.taizhang.register.KeyDate;
import dev.taizhang.register.KeyDate.Rule;
import dev.taizhang.register.SolarTerm;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A date that comes back every year: the kind of its rule, and its days by year, from which the rule is found. */
record KeyDateRow(
        @Size(max = 48) @Pattern(regexp = "[A-Z][A-Z0-9_]*") String key,

        @Size(max = 100) String name,
        Rule rule,
        JsonNode dates)
        implements RequestBody {

    /**
     * The key date whose days these are: by the rule of that kind which gives the latest of them; where it gives another
     * day than stands here, the day was set for that year. Empty if there is none, or no day that such a rule gives.
     *
     * @param organization code of the organisation that keeps it
     */
    Optional<KeyDate> found(String organization) {
        TreeMap<Integer, LocalDate> days = days();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = days.lastEntry().getValue();
        KeyDate rule = by(organization, last, List.of());
        List<LocalDate> set = days.entrySet().stream()
                .filter(day -> !rule.in(day.getKey()).equals(Optional.of(day.getValue())))
                .map(Map.Entry::getValue)
                .toList();
        return set.contains(last) ? Optional.empty() : Optional.of(by(organization, last, set));
    }

    private KeyDate by(String organization, LocalDate day, List<LocalDate> set) {
        boolean monthly = rule != Rule.SOLAR_TERM;
        boolean weekly = rule == Rule.NTH_WEEKDAY;
        return new KeyDate(
                organization,
                key,
                name,
                null,
                rule,
                monthly ? day.getMonthValue() : null,
                rule == Rule.FIXED ? day.getDayOfMonth() : null,
                weekly ? (day.getDayOfMonth() + 6) / 7 : null,
                weekly ? day.getDayOfWeek() : null,
                monthly ? null : term(day),
                set);
    }

    private static @Nullable SolarTerm term(LocalDate day) {
        return Arrays.stream(SolarTerm.values())
                .filter(candidate -> candidate.in(day.getYear()).equals(day))
                .findFirst()
                .orElse(null);
    }

    /** By year; none if anything is no day of its year. */
    private TreeMap<Integer, LocalDate> days() {
        TreeMap<Integer, LocalDate> days = new TreeMap<>();
        try {
            dates.properties()
                    .forEach(entry -> days.put(
                            Integer.parseInt(entry.getKey()),
                            LocalDate.parse(entry.getValue().asText())));
        } catch (NumberFormatException | DateTimeParseException e) {
            return new TreeMap<>();
        }
        return days;
    }
}
