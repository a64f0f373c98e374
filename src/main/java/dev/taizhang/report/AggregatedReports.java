package dev.taizhang.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taizhang.metric.Definition;
import dev.taizhang.metric.Figure;
import dev.taizhang.metric.FigureView;
import dev.taizhang.metric.FigureViews;
import dev.taizhang.metric.Figures;
import dev.taizhang.metric.Figures.Compare;
import dev.taizhang.metric.Question;
import dev.taizhang.metric.Readings;
import dev.taizhang.metric.SmallCells;
import dev.taizhang.metric.ValueView.OrganizationView;
import dev.taizhang.obligation.ObligationsOfPeriod.OfPeriod;
import dev.taizhang.platform.text.Messages;
import dev.taizhang.report.AggregatedReport.Head;
import dev.taizhang.report.AggregatedReport.Lists;
import dev.taizhang.report.AggregatedReport.SectionView;
import dev.taizhang.report.SectionOutline.Section;
import dev.taizhang.shared.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts the figures of a question into the report. */
@ApplicationScoped
class AggregatedReports {

    /** Names in alphabetical order, so that the digest does not depend on the order in which they are declared. */
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            // Of what is unwrapped into the report as well.
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private static final List<String> WITHHELD =
            List.of("problemsWithheld", "plannedMeasuresWithheld", "lastYearWithheld", "lastYearUnassignedWithheld");

    private final Figures figures;
    private final FigureViews views;
    private final SectionOutline outline;
    private final FollowUp followUp;
    private final SmallCells cells;
    private final Messages messages;

    AggregatedReports(
            Figures figures,
            FigureViews views,
            SectionOutline outline,
            FollowUp followUp,
            SmallCells cells,
            Messages messages) {
        this.figures = figures;
        this.views = views;
        this.outline = outline;
        this.followUp = followUp;
        this.cells = cells;
        this.messages = messages;
    }

    /** All that a report says, but for its words. */
    record Reckoned(Question question, Readings readings, OfPeriod duties, Lists lists) {}

    AggregatedReport compute(Question question, Set<Compare> compare) {
        Reckoned reckoned = reckon(question, compare);
        AggregatedReport whole = worded(reckoned);
        return followUp.readable(whole.with(cells.shown(whole.figures(), question)), reckoned.duties(), question);
    }

    /** Computes all that a report says, for it to be worded in one language after another. */
    Reckoned reckon(Question question, Set<Compare> compare) {
        OfPeriod duties = followUp.duties(question);
        return new Reckoned(question, figures.read(question, compare), duties, followUp.whole(duties, question));
    }

    /** The whole report in the language of the request, whoever asks: not to be shown before {@link #shown}. */
    AggregatedReport worded(Reckoned reckoned) {
        Question question = reckoned.question();
        List<Figure> all = figures.worded(reckoned.readings(), question);
        AggregatedReport report = new AggregatedReport(
                head(question, all),
                byCode(all, question),
                reckoned.lists().with(reckoned.duties().worded()));
        // The digest speaks for the whole; what of it is shown depends on the reader.
        return report.withDigest("sha-256:" + Digest.sha256(canonical(report)));
    }

    /** What the caller may see of a whole report that was kept. */
    AggregatedReport shown(AggregatedReport whole, Question question) {
        return followUp.readable(whole.with(cells.shown(whole.figures(), question)), question);
    }

    /** The figures of a question alone, as the caller may see them. */
    Map<String, FigureView> figures(Question question) {
        return cells.shown(byCode(figures.all(question, Set.of()), question), question);
    }

    private Map<String, FigureView> byCode(List<Figure> all, Question question) {
        Map<String, FigureView> byCode = new LinkedHashMap<>();
        all.forEach(figure -> byCode.put(figure.definition().code(), views.of(figure, question)));
        return byCode;
    }

    private Head head(Question question, List<Figure> all) {
        return new Head(
                OrganizationView.of(question),
                views.period(question),
                views.inOffice(question.asOf()),
                question.through(),
                "",
                outline.sections().stream()
                        .map(section -> section(section, all))
                        .toList());
    }

    private SectionView section(Section section, List<Figure> all) {
        boolean english = messages.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        List<String> codes = all.stream()
                .map(Figure::definition)
                .filter(definition -> definition.section().equals(section.code()))
                .map(Definition::code)
                .toList();
        return new SectionView(
                section.code(), english ? section.title().en() : section.title().zh(), codes);
    }

    /**
     * Without what depends on the reader: in every language the figures are the same, and of the whole nothing is withheld.
     */
    private static String canonical(AggregatedReport report) {
        ObjectNode whole = CANONICAL.valueToTree(report);
        whole.remove(WITHHELD);
        whole.withObject("/actionItems").remove("overdueWithheld");
        whole.withObject("/plans").remove("missedWithheld");
        whole.withObject("/period").remove("label");
        whole.path("sections").forEach(section -> ((ObjectNode) section).remove("title"));
        whole.path("figures").forEach(figure -> {
            ((ObjectNode) figure).remove(List.of("name", "unit", "display", "approximate"));
            figure.path("comparison")
                    .forEach(other -> ((ObjectNode) other).remove(List.of("display", "changeDisplay")));
            figure.path("breakdowns")
                    .forEach(breakdown -> breakdown.forEach(part -> ((ObjectNode) part).remove("label")));
        });
        whole.path("dutyClauses").forEach(clause -> ((ObjectNode) clause).remove(List.of("clause", "wording")));
        try {
            return CANONICAL.writeValueAsString(whole);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report is always writable", e);
        }
    }
}
