package dev.taizhang.report;

import dev.taizhang.metric.Figure.Part;
import dev.taizhang.metric.FigureView;
import dev.taizhang.platform.text.Messages;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The report as a page that can be read and printed. */
@ApplicationScoped
class ReportPage {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> WORDS = List.of(
            "title",
            "through",
            "asOf",
            "figure",
            "value",
            "previousYear",
            "change",
            "target",
            "expectedToDate",
            "breakdowns",
            "digest");

    private final Template template;
    private final Messages messages;

    /** A section as the page shows it. */
    @TemplateData
    record PageSection(String title, List<PageFigure> figures) {}

    /** A figure as the page shows it. */
    @TemplateData
    record PageFigure(FigureView view, List<PageBreakdown> breakdowns) {}

    /** A breakdown as the page shows it. */
    @TemplateData
    record PageBreakdown(String title, List<Part> parts) {}

    ReportPage(@Location("report") Template template, Messages messages) {
        this.template = template;
        this.messages = messages;
    }

    String of(AggregatedReport report) {
        List<PageSection> sections = report.sections().stream()
                .filter(section -> !section.figures().isEmpty())
                .map(section -> new PageSection(
                        section.title(),
                        section.figures().stream()
                                .map(code -> figure(code, report))
                                .toList()))
                .toList();
        Map<String, String> words = WORDS.stream()
                .collect(java.util.stream.Collectors.toMap(
                        word -> word, word -> messages.get(messages.locale(), "report." + word)));
        return template.data("report", report)
                .data("asOf", INSTANT.format(report.asOf()))
                .data("sections", sections)
                .data("language", messages.locale().toLanguageTag())
                .data("word", words)
                .render();
    }

    private PageFigure figure(String code, AggregatedReport report) {
        FigureView view = Objects.requireNonNull(report.figures().get(code));
        List<PageBreakdown> breakdowns = view.breakdowns().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("month") && !entry.getValue().isEmpty())
                .map(entry -> new PageBreakdown(
                        messages.get(messages.locale(), "labels.breakdown." + entry.getKey()), entry.getValue()))
                .toList();
        return new PageFigure(view, breakdowns);
    }
}
