package dev.taizhang.metric;

import dev.taizhang.metric.FigureView.ComparisonView;
import dev.taizhang.metric.FigureView.ContributionsLink;
import dev.taizhang.metric.ValueView.PeriodView;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Period;
import dev.taizhang.shared.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Shows figures in the language of the request, each with the way to its records. */
@ApplicationScoped
public class FigureViews {

    private final Labels labels;
    private final OfficeClock clock;

    FigureViews(Labels labels, OfficeClock clock) {
        this.labels = labels;
        this.clock = clock;
    }

    /** A figure as an answer to a question. */
    public FigureView of(Figure figure, Question question) {
        Definition definition = figure.definition();
        Outcome outcome = figure.outcome();
        return new FigureView(
                labels.of(definition.name()),
                labels.of(definition.unit()),
                definition.version(),
                outcome.value(),
                outcome.computable() ? null : "NOTHING_TO_DIVIDE_BY",
                outcome.hasParts() ? outcome.numerator() : null,
                outcome.hasParts() ? outcome.denominator() : null,
                figure.lags(),
                figure.without(),
                outcome.text(labels.unit(definition)),
                approximate(definition, outcome),
                figure.breakdowns(),
                new ComparisonView(figure.previousYear(), figure.precedingPeriod()),
                figure.target(),
                new ContributionsLink(figure.contributions(), href(definition.code(), question)));
    }

    private @Nullable String approximate(Definition definition, Outcome outcome) {
        if (!outcome.isCount()) {
            return null;
        }
        // English has no established wording for 余; it shows the exact figure in both places.
        return labels.english()
                ? outcome.text(labels.unit(definition))
                : Wording.approximate(outcome.numerator(), labels.unit(definition));
    }

    /** The period of a question, named in the language of the request. */
    public PeriodView period(Question question) {
        return PeriodView.of(question.period(), labels.of(question.period()));
    }

    /** How a person reads a period, by its code. */
    public String periodLabel(String code) {
        return Period.parse(code).map(labels::of).orElse(code);
    }

    /** An instant as the office writes it: local time with offset. */
    public OffsetDateTime inOffice(Instant instant) {
        return OffsetDateTime.ofInstant(instant, clock.zone());
    }

    /** Link to the contributions of a figure, with everything that reproduces it. */
    public String href(String code, Question question) {
        return "/api/v1/metrics/" + code + "/contributions?organization="
                + encoded(question.top().code()) + "&period="
                + encoded(question.period().code()) + "&asOf="
                + encoded(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(inOffice(question.asOf()))) + "&through="
                + question.through();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
