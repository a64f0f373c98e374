package dev.taizhang.obligation;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.Ledgers;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.organization.OrganizationTree;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.text.Word;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What must fit together in a duty: who imposes it on whom, the records that meet it, its days. */
@ApplicationScoped
class ObligationRuleCheck implements BodyCheck<ObligationRule> {

    private final ContentChecks checks;
    private final OrganizationReferences organizations;
    private final OrganizationTree tree;
    private final Ledgers ledgers;

    ObligationRuleCheck(
            ContentChecks checks, OrganizationReferences organizations, OrganizationTree tree, Ledgers ledgers) {
        this.checks = checks;
        this.organizations = organizations;
        this.tree = tree;
        this.ledgers = ledgers;
    }

    @Override
    public Class<ObligationRule> type() {
        return ObligationRule.class;
    }

    @Override
    public void check(ObligationRule body, String pointerPrefix, Faults faults) {
        checks.check(body.organization(), body.effectiveFrom(), "effectiveFrom", pointerPrefix, faults);
        ContentChecks.span(
                body.effectiveFrom(), "effectiveFrom", body.effectiveTo(), pointerPrefix + "/effectiveTo", faults);
        owing(body, pointerPrefix, faults);
        int mostGraceDays = body.frequency() == null
                ? Frequency.MOST_GRACE_DAYS
                : body.frequency().mostGraceDays();
        if (body.graceDays() < 0 || body.graceDays() > mostGraceDays) {
            faults.add(pointerPrefix + "/graceDays", "OUT_OF_RANGE", 0, mostGraceDays);
        }
        if (body.recordKind() != null) {
            records(body, pointerPrefix, faults);
        }
    }

    /** Those who owe it: each exists, none twice, all at or below the one that imposes it. */
    private void owing(ObligationRule body, String pointerPrefix, Faults faults) {
        Optional<String> keeper = Optional.ofNullable(body.organization())
                .flatMap(organizations::find)
                .map(OrganizationName::id);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < body.organizations().size(); i++) {
            String one = body.organizations().get(i);
            String pointer = pointerPrefix + "/organizations/" + i;
            checks.reference(one, null, pointer, faults);
            Optional<String> id =
                    Optional.ofNullable(one).flatMap(organizations::find).map(OrganizationName::id);
            if (id.isPresent() && !seen.add(id.get())) {
                faults.add(pointer, "DUPLICATE");
            }
            if (id.isPresent() && keeper.isPresent() && !below(id.get(), keeper.get(), body.effectiveFrom())) {
                faults.add(pointer, "NOT_BELOW_KEEPER");
            }
        }
    }

    /** Today, or when the duty begins. */
    private boolean below(String id, String keeper, @Nullable LocalDate from) {
        return tree.above(id, tree.today()).contains(keeper)
                || (from != null && tree.above(id, from).contains(keeper));
    }

    private void records(ObligationRule body, String pointerPrefix, Faults faults) {
        if (!ObligationRuleLedger.MEETING_KINDS.contains(body.recordKind())) {
            faults.add(
                    pointerPrefix + "/recordKind", "INVALID_VALUE", new TreeSet<>(ObligationRuleLedger.MEETING_KINDS));
            return;
        }
        if (body.filter() == null) {
            return;
        }
        Map<String, Set<String>> askable =
                ledgers.ofKind(body.recordKind()).map(Ledger::askable).orElse(Map.of());
        String pointer = pointerPrefix + "/filter/";
        body.filter()
                .singles()
                .forEach((attribute, value) ->
                        asked(askable.get(attribute), value, body.recordKind(), pointer + attribute, faults));
        List<String> categories = body.filter().speakerCategoryAnyOf();
        for (int i = 0; i < categories.size(); i++) {
            String place = pointer + "speakerCategoryAnyOf/" + i;
            asked(askable.get("speakerCategory"), categories.get(i), body.recordKind(), place, faults);
        }
    }

    private static void asked(
            @Nullable Collection<String> known, @Nullable String value, String kind, String pointer, Faults faults) {
        if (value == null) {
            return;
        }
        if (known == null) {
            faults.add(pointer, "NOT_WITH_RECORD_KIND", new Word("kind", kind));
        } else if (!known.isEmpty() && !known.contains(value)) {
            faults.add(pointer, "INVALID_VALUE", new TreeSet<>(known));
        }
    }
}
