package dev.taizhang.report;

import dev.taizhang.actionitem.ActionLine;
import dev.taizhang.completeness.CompletenessSummary;
import dev.taizhang.metric.Figure.Part;
import dev.taizhang.metric.FigureView;
import dev.taizhang.metric.FigureViews;
import dev.taizhang.obligation.DutyClause;
import dev.taizhang.obligation.ObligationView;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.Tree;
import dev.taizhang.organization.Trees;
import dev.taizhang.platform.text.Messages;
import dev.taizhang.report.AggregatedReport.Head;
import dev.taizhang.report.AggregatedReport.Lists;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
            "digest",
            "findings",
            "open",
            "overdue",
            "actionItems",
            "overdueItems",
            "problems",
            "plannedMeasures",
            "lastYear",
            "lastYearUnassigned",
            "plans",
            "planItems",
            "missedItems",
            "planned",
            "done",
            "notListed",
            "withheld",
            "number",
            "item",
            "measure",
            "organization",
            "responsible",
            "due",
            "state",
            "closedOn",
            "on",
            "statement",
            "chart",
            "obligations",
            "duty",
            "wording",
            "standing",
            "completeness",
            "declared",
            "notDeclared",
            "closedSince",
            "none");

    private final Template template;
    private final Messages messages;
    private final FigureViews views;
    private final Trees trees;

    /** A section as the page shows it. */
    @TemplateData
    record PageSection(String title, List<PageFigure> figures) {}

    /** A figure as the page shows it. */
    @TemplateData
    record PageFigure(
            FigureView view,
            List<PageBreakdown> breakdowns,
            @Nullable QuarterChart chart) {}

    /** How many there are of something, in words. */
    @TemplateData
    record PageCount(String label, long count) {}

    /** A duty of an organisation as the page shows it. */
    @TemplateData
    record PageDuty(
            ObligationView first,
            List<PagePeriod> periods,
            @Nullable String wording) {}

    /** How a duty stands in a period, in words. */
    @TemplateData
    record PagePeriod(String period, String state) {}

    /** An action item as the page shows it. */
    @TemplateData
    record PageAction(ActionLine line, String state) {}

    /** A breakdown as the page shows it. */
    @TemplateData
    record PageBreakdown(String title, List<Part> parts) {}

    /** What organisations were called on the last day counted, by the codes that the wire has for them. */
    @TemplateData
    record Names(Tree tree, LocalDate day) {

        public String of(String code) {
            return tree.idOf(code)
                    .flatMap(id -> tree.nameOn(id, day))
                    .map(OrganizationName::name)
                    .orElse(code);
        }
    }

    ReportPage(@Location("report") Template template, Messages messages, FigureViews views, Trees trees) {
        this.template = template;
        this.messages = messages;
        this.views = views;
        this.trees = trees;
    }

    String of(AggregatedReport report) {
        Head head = report.head();
        Lists lists = report.lists();
        List<PageSection> sections = head.sections().stream()
                .filter(section -> !section.figures().isEmpty())
                .map(section -> new PageSection(
                        section.title(),
                        section.figures().stream()
                                .map(code -> figure(code, report))
                                .toList()))
                .toList();
        Map<String, String> words =
                WORDS.stream().collect(Collectors.toMap(word -> word, word -> text("report." + word)));
        return template.data("head", head)
                .data("lists", lists)
                .data("asOf", INSTANT.format(head.asOf()))
                .data("closedSince", closedSince(report))
                .data("sections", sections)
                .data("language", messages.locale().toLanguageTag())
                .data("word", words)
                .data("names", new Names(trees.at(head.asOf().toInstant()), head.through()))
                .data("findings", counts("severity", lists.riskChecks().findingsBySeverity()))
                .data(
                        "actionItems",
                        counts("actionItemState", lists.actionItems().byState()))
                .data("planItems", counts("itemState", named(lists.plans().byState())))
                .data("duties", duties(report))
                .data("overdue", actions(lists.actionItems().overdue()))
                .data("lastYear", actions(lists.lastYear()))
                .render();
    }

    /** In office time, like the cut-off; empty while the period is open. */
    private static String closedSince(AggregatedReport report) {
        CompletenessSummary completeness = report.lists().completeness();
        Instant closed = completeness == null ? null : completeness.closedSince();
        return closed == null
                ? ""
                : INSTANT.format(closed.atOffset(report.head().asOf().getOffset()));
    }

    private PageFigure figure(String code, AggregatedReport report) {
        FigureView view = Objects.requireNonNull(report.figures().get(code));
        List<PageBreakdown> breakdowns = view.breakdowns().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("month") && !entry.getValue().isEmpty())
                .map(entry -> new PageBreakdown(text("labels.breakdown." + entry.getKey()), entry.getValue()))
                .toList();
        List<Part> quarters = view.breakdowns().getOrDefault("quarter", List.of());
        boolean drawn = quarters.size() >= 2 && quarters.stream().allMatch(quarter -> quarter.value() != null);
        return new PageFigure(view, breakdowns, drawn ? QuarterChart.of(quarters) : null);
    }

    private static Map<String, Long> named(Map<? extends Enum<?>, Long> counts) {
        Map<String, Long> named = new LinkedHashMap<>();
        counts.forEach((state, count) -> named.put(state.name(), count));
        return named;
    }

    private List<PageCount> counts(String group, Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new PageCount(text("labels." + group + "." + entry.getKey()), entry.getValue()))
                .toList();
    }

    /** One line for each duty of each organisation, with its periods. */
    private List<PageDuty> duties(AggregatedReport report) {
        Map<String, List<ObligationView>> lines = report.lists().obligations().stream()
                .collect(Collectors.groupingBy(
                        line -> line.ruleId() + "/" + line.organization(), LinkedHashMap::new, Collectors.toList()));
        return lines.values().stream()
                .map(some -> new PageDuty(some.getFirst(), periods(some), wording(some.getFirst(), report)))
                .toList();
    }

    private List<PagePeriod> periods(List<ObligationView> lines) {
        return lines.stream()
                .map(line -> new PagePeriod(
                        views.periodLabel(line.period()), text("labels.obligationState." + line.state())))
                .toList();
    }

    private static @Nullable String wording(ObligationView line, AggregatedReport report) {
        DutyClause clause = report.lists().dutyClauses().get(line.rule() + "/" + line.organization());
        return clause == null ? null : clause.wording();
    }

    private List<PageAction> actions(List<ActionLine> lines) {
        return lines.stream()
                .map(line -> new PageAction(line, text("labels.actionItemState." + line.state())))
                .toList();
    }

    private String text(String key) {
        return messages.get(messages.locale(), key);
    }
}
