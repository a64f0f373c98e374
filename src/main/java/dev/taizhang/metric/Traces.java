package dev.taizhang.metric;

import dev.taizhang.account.Access;
import dev.taizhang.account.Scope;
import dev.taizhang.metric.CandidateSource.Candidate;
import dev.taizhang.metric.CandidateSource.Look;
import dev.taizhang.metric.EvaluatedFacts.Evaluation;
import dev.taizhang.metric.EvaluatedTraces.NotCounted;
import dev.taizhang.metric.RecordLines.RecordLine;
import dev.taizhang.metric.TraceReader.Row;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.database.Snapshots;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The way from a figure back to its records: its contributions, and the records that were looked at and not counted,
 * each with the reason. Records the caller may not read are left out, so the items may be fewer than the figure counts.
 */
@ApplicationScoped
class Traces {

    private final Snapshots snapshots;
    private final List<CandidateSource> sources;
    private final RecordLines lines;
    private final OrganizationReferences organizations;
    private final Access access;
    private final Cursors cursors;
    private final OfficeClock clock;
    private final Evaluations evaluations;

    Traces(
            Snapshots snapshots,
            @All List<CandidateSource> sources,
            RecordLines lines,
            OrganizationReferences organizations,
            Access access,
            Cursors cursors,
            OfficeClock clock,
            Evaluations evaluations) {
        this.snapshots = snapshots;
        this.sources = sources;
        this.lines = lines;
        this.organizations = organizations;
        this.access = access;
        this.cursors = cursors;
        this.clock = clock;
        this.evaluations = evaluations;
    }

    /**
     * A page of the contributions; they sum to the figure.
     *
     * @param given the instant and the day as the client gave them: pages of one list are asked for in one way
     */
    Page<TraceItem> counted(Definition definition, Question question, String given, PageRequest page) {
        requireRecordReader(question);
        String listKey = listKey("counted|" + given, definition, question);
        List<Row> found = rows(definition, question, traced(listKey, page), page.limit() + 1);
        Page<Row> rows = cursors.cut(listKey, found, page.limit(), Traces::position);
        Map<String, RecordLine> named =
                lines.of(rows.items().stream().collect(Collectors.toMap(Row::recordId, Row::recordVersion, Math::max)));
        Predicate<String> readable = readable();
        return rows.with(rows.items().stream()
                .filter(row -> readable(named.get(row.recordId()), readable))
                .map(row -> item(line(named, row.recordId()), row, null))
                .toList());
    }

    private List<Row> rows(Definition definition, Question question, TraceReader.@Nullable Position after, int limit) {
        Optional<Evaluation> evaluation =
                evaluations.prepare(List.of(definition), question).of(definition);
        return snapshots.read(connection -> evaluation.isPresent()
                ? new EvaluatedTraces(evaluation.get(), definition, question).counted(connection, after, limit)
                : definition.kind() == Definition.Kind.MEDIAN
                        ? new Spans(connection, question).rows(definition, after, limit)
                        : new TraceReader(connection, question).rows(definition.code(), after, limit));
    }

    private TraceReader.@Nullable Position traced(String listKey, PageRequest page) {
        return cursors.after(listKey, page)
                .map(parts -> new TraceReader.Position(LocalDate.parse(parts.getFirst()), parts.getLast()))
                .orElse(null);
    }

    /** The same where facts are evaluated: the record is that under which they are shown. */
    private Page<TraceItem> uncounted(
            Evaluation evaluation, Definition definition, Question question, String listKey, PageRequest page) {
        TraceReader.@Nullable Position after = traced(listKey, page);
        EvaluatedTraces traces = new EvaluatedTraces(evaluation, definition, question);
        List<NotCounted> found = snapshots.read(connection -> traces.notCounted(connection, after, page.limit() + 1));
        Page<NotCounted> shown = cursors.cut(listKey, found, page.limit(), left -> position(left.row()));
        Map<String, RecordLine> named = lines.of(shown.items().stream()
                .map(NotCounted::row)
                .collect(Collectors.toMap(Row::recordId, Row::recordVersion, Math::max)));
        Predicate<String> readable = readable();
        return shown.with(shown.items().stream()
                .filter(left -> readable(named.get(left.row().recordId()), readable))
                .map(left -> item(line(named, left.row().recordId()), left.row(), left.reason()))
                .toList());
    }

    private static List<String> position(Row row) {
        return List.of(row.eventDate().toString(), row.id());
    }

    /** A page of the records that were looked at and not counted. */
    Page<TraceItem> uncounted(Definition definition, Question question, String given, PageRequest page) {
        requireRecordReader(question);
        String listKey = listKey("uncounted|" + given, definition, question);
        Optional<Evaluation> evaluation =
                evaluations.prepare(List.of(definition), question).of(definition);
        if (evaluation.isPresent()) {
            return uncounted(evaluation.get(), definition, question, listKey, page);
        }
        CandidateSource.Position after = cursors.after(listKey, page)
                .map(parts -> new CandidateSource.Position(LocalDate.parse(parts.getFirst()), parts.getLast()))
                .orElse(null);
        Predicate<String> readable = readable();
        UncountedPage found = new UncountedPage(page.limit(), after);
        fill(found, definition, question, readable);
        return found.page(end -> cursors.seal(listKey, List.of(end.day().toString(), end.recordId())));
    }

    private void fill(UncountedPage found, Definition definition, Question question, Predicate<String> readable) {
        // Most candidates count, so several batches may be needed for one page; each is bounded, and so is their
        // number.
        while (found.wantsMore()) {
            List<Candidate> batch = candidates(definition, question, found.position());
            List<String> ids = batch.stream().map(Candidate::recordId).toList();
            Set<String> counted = snapshots.read(connection -> definition.kind() == Definition.Kind.MEDIAN
                    ? new Spans(connection, question).measured(definition)
                    : new TraceReader(connection, question).counted(definition.code(), ids));
            Map<String, RecordLine> named = lines.of(batch.stream()
                    .filter(candidate -> !counted.contains(candidate.recordId()))
                    .collect(Collectors.toMap(Candidate::recordId, Candidate::version)));
            found.take(batch, candidate -> {
                RecordLine line = named.get(candidate.recordId());
                if (line == null || !readable(line, readable)) {
                    return null;
                }
                return item(line, candidate.day(), Reasons.of(definition, question, candidate));
            });
        }
    }

    private List<Candidate> candidates(
            Definition definition, Question question, CandidateSource.@Nullable Position after) {
        return definition
                .origins()
                .map(origin -> new Look(
                        origin.records(),
                        origin.source(),
                        question.subtree(),
                        question.period().start(),
                        question.period().end(),
                        clock.startOf(question.period().start()),
                        clock.startOf(question.period().end().plusDays(1)),
                        question.asOf(),
                        after,
                        UncountedPage.BATCH))
                .flatMap(look -> sources.stream()
                        .filter(source -> source.has(look.recordKind()))
                        .flatMap(source -> source.candidates(look).stream()))
                .sorted(Comparator.comparing(Candidate::listedOn).thenComparing(Candidate::recordId))
                .limit(UncountedPage.BATCH)
                .toList();
    }

    /** Whoever may only see figures learns that there is a trace, and that it is not for them. */
    private void requireRecordReader(Question question) {
        if (!access.mayRead(question.organizationId())) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
    }

    /** Asked once for a page: whether the caller may read records of an organisation. */
    private Predicate<String> readable() {
        Scope scope = access.readable();
        return id -> scope.everything() || scope.organizationIds().contains(id);
    }

    private static boolean readable(@Nullable RecordLine line, Predicate<String> readable) {
        return line != null && (line.registered() || line.hosts().stream().anyMatch(readable));
    }

    private static RecordLine line(Map<String, RecordLine> named, String id) {
        return java.util.Objects.requireNonNull(named.get(id));
    }

    private TraceItem item(RecordLine line, Row row, @Nullable String reason) {
        return new TraceItem(
                line.kind(),
                line.id(),
                line.number(),
                row.recordVersion(),
                line.externalKey(),
                line.title(),
                organization(line, row),
                row.eventDate(),
                row.amount(),
                part(row),
                breakdowns(row),
                reason);
    }

    private TraceItem item(RecordLine line, LocalDate day, String reason) {
        return new TraceItem(
                line.kind(),
                line.id(),
                line.number(),
                line.version(),
                line.externalKey(),
                line.title(),
                organizations.byId(line.hosts().getFirst()).code(),
                day,
                0,
                null,
                Map.of(),
                reason);
    }

    /** Whose line it is: what was evaluated says so itself, since its record may be kept by another. */
    private String organization(RecordLine line, Row row) {
        String own = row.dimensions().get("organization");
        return own == null ? organizations.byId(line.hosts().getFirst()).code() : own;
    }

    private static @Nullable String part(Row row) {
        return row.dimensions().get(Tally.DIMENSION);
    }

    private static Map<String, String> breakdowns(Row row) {
        Map<String, String> breakdowns = new TreeMap<>(row.dimensions());
        breakdowns.remove(Tally.DIMENSION);
        return breakdowns;
    }

    private static String listKey(String which, Definition definition, Question question) {
        return String.join(
                "|",
                "trace",
                which,
                definition.code(),
                question.organizationId(),
                question.period().code(),
                question.through().toString());
    }
}
