package dev.taizhang.metric;

import dev.taizhang.metric.Figure.Part;
import dev.taizhang.metric.Readings.Other;
import dev.taizhang.metric.Readings.Reading;
import dev.taizhang.metric.Reckoning.Reckoned;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes figures of what was read for them, with the words of the language of the request. */
@ApplicationScoped
class FigureWords {

    private final Labels labels;

    FigureWords(Labels labels) {
        this.labels = labels;
    }

    Figure of(Reading reading, Question question) {
        Reckoned reckoned = reading.reckoned();
        SortedMap<String, List<Part>> breakdowns = new TreeMap<>();
        reading.by()
                .forEach(breakdown -> breakdowns.put(
                        breakdown,
                        reckoned.shares() == null
                                ? parts(breakdown, reckoned.sums(), question)
                                : reckoned.shares().parts(breakdown)));
        return new Figure(
                reading.definition(),
                reckoned.outcome(),
                reckoned.contributions(),
                reckoned.lags(),
                reckoned.without(),
                breakdowns,
                reading.target(),
                comparison(reading, reading.previousYear()),
                comparison(reading, reading.precedingPeriod()));
    }

    private @Nullable Comparison comparison(Reading reading, @Nullable Other other) {
        Definition definition = reading.definition();
        return other == null
                ? null
                : Comparison.of(
                        other.period(),
                        other.outcome(),
                        reading.reckoned().outcome(),
                        labels.unit(definition),
                        labels.changeUnit(definition));
    }

    private List<Part> parts(String breakdown, Sums sums, Question question) {
        return switch (breakdown) {
            case "organization" -> organizations(sums, question);
            case "month" -> months(sums);
            case "quarter" -> quarters(sums, question.period());
            default ->
                sums.byDimension(breakdown).entrySet().stream()
                        .filter(part -> part.getValue() != 0)
                        .map(part -> new Part(part.getKey(), labels.of(breakdown, part.getKey()), part.getValue()))
                        .toList();
        };
    }

    private static List<Part> organizations(Sums sums, Question question) {
        List<Part> parts = new ArrayList<>();
        sums.byOrganization().forEach((id, amount) -> {
            if (amount != 0) {
                OrganizationName name =
                        question.tree().nameOn(id, question.through()).orElseThrow();
                parts.add(new Part(name.code(), name.name(), amount));
            }
        });
        parts.sort(Comparator.comparing(Part::key));
        return parts;
    }

    private List<Part> months(Sums sums) {
        return sums.byMonth().entrySet().stream()
                .filter(part -> part.getValue() != 0)
                .map(part -> new Part(Period.codeOf(part.getKey()), labels.ofMonth(part.getKey()), part.getValue()))
                .toList();
    }

    /** Every quarter the period touches, also those without anything, since their absence is what a reader looks for. */
    private List<Part> quarters(Sums sums, Period period) {
        Map<String, Long> byQuarter = new LinkedHashMap<>();
        YearMonth last = YearMonth.from(period.end());
        for (YearMonth month = YearMonth.from(period.start()); !month.isAfter(last); month = month.plusMonths(1)) {
            byQuarter.putIfAbsent(Period.quarterOf(month), 0L);
        }
        sums.byMonth().forEach((month, amount) -> byQuarter.merge(Period.quarterOf(month), amount, Long::sum));
        return byQuarter.entrySet().stream()
                .map(part -> new Part(part.getKey(), labels.ofQuarter(part.getKey()), part.getValue()))
                .toList();
    }
}
