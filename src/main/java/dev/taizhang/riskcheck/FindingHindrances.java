package dev.taizhang.riskcheck;

import dev.taizhang.ledger.AddedFiles;
import dev.taizhang.ledger.Authorship;
import dev.taizhang.ledger.Hindrance;
import dev.taizhang.ledger.Hindrances;
import dev.taizhang.platform.workflow.Circumstances;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** When guards of the table of findings do not hold, whatever is said. */
@ApplicationScoped
class FindingHindrances {

    private static final String WRITTEN =
            "exists (select 1 from RecordVersion v where v.recordId = r.id and " + Authorship.byCaller("v") + ")";

    /** From when on evidence tells something: what was there before a finding, or before it came up again, does not. */
    private static final String SINCE = """
            coalesce((select max(n.at) from StateEntry n join StateEntry p on p.key.recordId = n.key.recordId
                       where n.key.recordId = r.id and p.key.no = n.key.no - 1 and p.state = 'CLOSED'),
                     (select max(c.confirmedAt) from RecordVersion c where c.recordId = r.id))""";

    private final Hindrances hindrances;
    private final List<Hindrance> ofFinding;
    private final Hindrance hadAHand;

    FindingHindrances(Hindrances hindrances, Remedies remedies, AddedFiles files) {
        this.hindrances = hindrances;
        this.ofFinding = List.of(
                new Hindrance(FindingState.ITEMS_READY, remedies.isUnfinished()),
                new Hindrance(FindingState.ITEMS_VERIFIED, remedies.isUnverified()),
                new Hindrance(
                        FindingState.SHOWN,
                        "%s or not (%s or %s)"
                                .formatted(
                                        remedies.isUnshown(),
                                        remedies.isShownSince(SINCE),
                                        files.areThereSince("r.id", SINCE))));
        this.hadAHand = new Hindrance(
                FindingState.OTHER_EYES, WRITTEN + """
                 or exists (select 1 from StateEntry o
                             where o.key.recordId = r.id and o.by in :hands and o.reason is null
                               and o.state in ('OPEN', 'REMEDIATING', 'READY_FOR_VERIFICATION'))
                 or (%s) or (%s)""".formatted(remedies.workedOn(), remedies.answeredFor()));
    }

    /** The circumstances of a finding. */
    Circumstances of(String id) {
        return of(List.of(id)).getOrDefault(id, Circumstances.NONE);
    }

    /** The circumstances of some findings, by id. */
    Map<String, Circumstances> of(Collection<String> ids) {
        return hindrances.of(ids, Set.of(), ofFinding);
    }

    /** What holds findings up, and what keeps the caller from them. */
    List<Hindrance> ofCaller() {
        return Stream.concat(
                        ofFinding.stream(), Stream.of(hadAHand, new Hindrance(FindingState.NOT_THE_WRITER, WRITTEN)))
                .toList();
    }

    /** That the caller may judge a finding: a condition over its record. */
    String otherEyes() {
        return "not (" + hadAHand.condition() + ")";
    }
}
