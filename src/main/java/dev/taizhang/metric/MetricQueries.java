package dev.taizhang.metric;

import dev.taizhang.metric.Figures.Compare;
import dev.taizhang.metric.ValueView.OrganizationView;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers about single metrics: what they count, their values, their traces. */
@ApplicationScoped
public class MetricQueries {

    private static final Map<String, Compare> COMPARISONS =
            Map.of("previousYear", Compare.PREVIOUS_YEAR, "precedingPeriod", Compare.PRECEDING_PERIOD);

    private final DefinitionRegistry registry;
    private final Figures figures;
    private final FigureViews views;
    private final SmallCells cells;
    private final Traces traces;
    private final Labels labels;
    private final Cursors cursors;

    MetricQueries(
            DefinitionRegistry registry,
            Figures figures,
            FigureViews views,
            SmallCells cells,
            Traces traces,
            Labels labels,
            Cursors cursors) {
        this.registry = registry;
        this.figures = figures;
        this.views = views;
        this.cells = cells;
        this.traces = traces;
        this.labels = labels;
        this.cursors = cursors;
    }

    Page<MetricView> list(@Nullable String group, PageRequest page) {
        String listKey = "metrics|" + group;
        String after = cursors.after(listKey, page).map(List::getFirst).orElse("");
        List<MetricView> found = registry.current().codes().stream()
                .filter(code -> code.compareTo(after) > 0)
                .map(code -> MetricView.of(registry.current().versions(code), labels))
                .filter(metric -> group == null || metric.group().equals(group))
                .limit(page.limit() + 1L)
                .toList();
        return cursors.cut(listKey, found, page.limit(), metric -> List.of(metric.code()));
    }

    MetricView get(String code) {
        return MetricView.of(versions(code), labels);
    }

    ValueView value(String code, Question question, List<String> by, Set<Compare> compare) {
        Figure figure = figures.one(definition(code, question), question, by, compare);
        return new ValueView(
                code,
                OrganizationView.of(question),
                views.period(question),
                views.inOffice(question.asOf()),
                question.through(),
                Objects.requireNonNull(cells.shown(Map.of(code, views.of(figure, question)), question)
                        .get(code)));
    }

    Page<TraceItem> trace(String code, Question question, String given, boolean counted, PageRequest page) {
        Definition definition = definition(code, question);
        return counted
                ? traces.counted(definition, question, given, page)
                : traces.uncounted(definition, question, given, page);
    }

    /** The breakdowns named in {@code by}; INVALID_PARAMETER names those the metric does not have. */
    List<String> breakdowns(String code, @Nullable String by) {
        List<String> known = Figures.breakdownsOf(versions(code).getLast());
        return by == null ? List.of() : named(by, known, "/by");
    }

    /** What {@code compare} asks for: {@code previousYear}, {@code precedingPeriod}, both, or {@code none}. */
    public static Set<Compare> comparisons(@Nullable String compare) {
        Set<Compare> wanted = EnumSet.noneOf(Compare.class);
        if (compare == null) {
            wanted.add(Compare.PREVIOUS_YEAR);
        } else if (!compare.equals("none")) {
            named(compare, COMPARISONS.keySet().stream().sorted().toList(), "/compare")
                    .forEach(name -> wanted.add(Objects.requireNonNull(COMPARISONS.get(name))));
        }
        return wanted;
    }

    private static List<String> named(String list, Collection<String> known, String pointer) {
        List<String> names = new ArrayList<>();
        Faults faults = new Faults();
        for (String name : list.split(",", -1)) {
            if (known.contains(name)) {
                names.add(name);
            } else {
                faults.add(pointer, "INVALID_VALUE", List.copyOf(known));
            }
        }
        if (!faults.none()) {
            throw Problem.invalidParameters(faults);
        }
        return names;
    }

    private Definition definition(String code, Question question) {
        return registry.current().find(code, question.lastDay()).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    }

    private List<Definition> versions(String code) {
        List<Definition> versions = registry.current().versions(code);
        if (versions.isEmpty()) {
            throw Problem.of(ErrorCode.NOT_FOUND);
        }
        return versions;
    }
}
