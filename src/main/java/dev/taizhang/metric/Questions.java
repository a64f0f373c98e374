package dev.taizhang.metric;

import dev.taizhang.account.Access;
import dev.taizhang.organization.Tree;
import dev.taizhang.organization.Trees;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Revisions;
import dev.taizhang.platform.revision.Standing;
import dev.taizhang.platform.text.Messages;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Digest;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands questions: finds the organisation, the days and the instant, and whether anything has changed since. */
@ApplicationScoped
public class Questions {

    private final Trees trees;
    private final Revisions revisions;
    private final Access access;
    private final OfficeClock clock;
    private final Messages messages;
    private final RecountGate gate;

    /**
     * An understood question.
     *
     * @param etag moves when anything the answer rests on has changed, at midnight, and with the language
     */
    public record Asked(Question question, String etag) {}

    Questions(Trees trees, Revisions revisions, Access access, OfficeClock clock, Messages messages, RecountGate gate) {
        this.trees = trees;
        this.revisions = revisions;
        this.access = access;
        this.clock = clock;
        this.messages = messages;
        this.gate = gate;
    }

    /**
     * Understands a question whose parameters {@link QuestionRules} found to be right.
     *
     * @param organization id or code; NOT_FOUND unless the caller may see its figures
     * @param period a period code
     * @param form what distinguishes this answer from others to the same question, for the entity tag
     * @throws Problem NOT_FOUND; LOADING while a recount is under way
     */
    public Asked ask(String organization, String period, QuestionParameters parameters, String form) {
        String top = trees.now()
                .idOf(organization)
                .filter(access::maySeeFigures)
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
        return ask(List.of(top), true, period, parameters, form);
    }

    /**
     * The same about several organisations whose figures the caller may see, by id.
     *
     * @param below whether what stands below them on the last day counted is meant too
     */
    public Asked ask(
            Collection<String> organizations,
            boolean below,
            String period,
            QuestionParameters parameters,
            String form) {
        Period asked = Period.parse(period).orElseThrow();
        String top = organizations.stream().findFirst().orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
        gate.requireRecounted();
        LocalDate through = parameters.through();
        Instant given = instant(parameters);
        LocalDate day = through != null ? through : given != null ? clock.dayOf(given) : clock.today();
        Tree tree = given == null ? trees.now() : trees.at(given);
        Set<String> subtree = new HashSet<>(organizations);
        if (below) {
            // An organisation that did not exist yet at the instant asked about has at least itself below it.
            organizations.forEach(id -> subtree.addAll(tree.subtree(id, day)));
        }
        // Whoever took an earlier time must have committed before an answer may speak for that time.
        Standing standing = revisions.settled(scopes(subtree));
        Instant asOf = given != null ? given : later(standing.changedAt(), clock.startOf(clock.today()));
        Question question = new Question(trees.now().name(top).orElseThrow(), tree, subtree, asked, day, asOf);
        return new Asked(question, etag(question, given, standing, form));
    }

    /** The revision rows an answer rests on. */
    static List<String> scopes(Set<String> subtree) {
        List<String> scopes = new ArrayList<>(subtree);
        scopes.add(Trees.SCOPE);
        scopes.add(DefinitionRegistry.SCOPE);
        scopes.add(Contributions.EVERYWHERE);
        return scopes;
    }

    private @Nullable Instant instant(QuestionParameters parameters) {
        if (parameters.asOf() == null) {
            return null;
        }
        Instant asOf = parameters.asOf().toInstant();
        // Nothing was known before the epoch, and the database has no earlier times.
        return later(asOf, Instant.EPOCH).truncatedTo(ChronoUnit.MICROS);
    }

    private String etag(Question question, @Nullable Instant given, Standing standing, String form) {
        String basis = String.join(
                "|",
                question.organizationId(),
                question.period().code(),
                String.valueOf(question.through()),
                String.valueOf(given),
                given == null ? clock.today().toString() : "",
                Long.toString(standing.revision()),
                standing.changedAt().toString(),
                messages.locale().getLanguage(),
                form);
        return ETags.strong(Digest.sha256(basis).substring(0, 32));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
