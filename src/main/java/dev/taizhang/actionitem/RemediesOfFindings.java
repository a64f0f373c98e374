package dev.taizhang.actionitem;

import dev.taizhang.account.Hands;
import dev.taizhang.ledger.Authorship;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.riskcheck.Remedies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What is done about findings: their action items. */
@ApplicationScoped
class RemediesOfFindings implements Remedies {

    /** Neither whoever wrote an item nor one of those who worked on it may judge; who failed or cancelled it did not. */
    private static final String WORKED_ON = """
            exists (select 1 from ActionPlace ip join RecordVersion iv on iv.recordId = ip.itemId
                     where ip.sourceId = r.id and %s)
            or exists (select 1 from ActionPlace ip join ActionEntry ie on ie.key.itemId = ip.itemId
                        where ip.sourceId = r.id and ie.by in :hands
                          and ie.key.kind <> dev.taizhang.actionitem.EntryKind.VERIFICATION)
            or exists (select 1 from ActionPlace ip join StateEntry io on io.key.recordId = ip.itemId
                        where ip.sourceId = r.id and io.by in :hands
                          and (io.state in ('OPEN', 'READY_FOR_VERIFICATION')
                               or (io.state = 'IN_PROGRESS' and io.reason is null)))""".formatted(Authorship.byCaller("iv"));

    private static final String STANDING = """
            select 1 from ActionPlace sp join LedgerRecord sr on sr.id = sp.itemId
             where sp.sourceId = r.id and sr.state <> 'CANCELLED'
               and exists (select 1 from RecordVersion sv where sv.recordId = sp.itemId and sv.confirmedAt is not null)""";

    /** The post that answers for an item does not judge it either. */
    private static final String ANSWERED_FOR =
            "exists (" + STANDING + " and concat(sp.responsibleId, ' ', sp.responsiblePost) in :posts)";

    private static final String UNFINISHED = "exists (" + STANDING + " and sr.state in ('OPEN', 'IN_PROGRESS'))";

    /** The last verification that it passed came after it was last handed over. */
    private static final String PASSED = """
            exists (select 1 from ActionEntry se
                     where se.key.itemId = sp.itemId and se.key.kind = dev.taizhang.actionitem.EntryKind.VERIFICATION
                       and se.outcome = dev.taizhang.actionitem.VerificationOutcome.PASSED
                       and se.at >= (select max(so.at) from StateEntry so
                                      where so.key.recordId = sp.itemId and so.state = 'READY_FOR_VERIFICATION'))""";

    private static final String TO_VERIFY = STANDING + " and sr.state = 'READY_FOR_VERIFICATION' and not " + PASSED;

    private static final String UNVERIFIED = "exists (" + TO_VERIFY + ")";

    /** Of the items that are still to be done; nothing but extensions is approved. */
    private static final String EXTENDED_TO = """
            (select max(xe.on) from ActionPlace xp join ActionEntry xe on xe.key.itemId = xp.itemId
              where xp.sourceId = r.id and xp.endedAt is null and xe.approvedBy is not null)""";

    private final ActionItemLedger ledger;
    private final ActionItemRepository items;
    private final RecordBook book;
    private final OwnStates states;
    private final ActionCloseOut closeOut;
    private final ActionOwners owners;
    private final Hands hands;
    private final ActionItemQueries queries;
    private final OrganizationReferences organizations;
    private final ActionEvidence shown;

    RemediesOfFindings(
            ActionItemLedger ledger,
            ActionItemRepository items,
            RecordBook book,
            OwnStates states,
            ActionCloseOut closeOut,
            ActionOwners owners,
            Hands hands,
            ActionItemQueries queries,
            OrganizationReferences organizations,
            ActionEvidence shown) {
        this.ledger = ledger;
        this.items = items;
        this.book = book;
        this.states = states;
        this.closeOut = closeOut;
        this.owners = owners;
        this.hands = hands;
        this.queries = queries;
        this.organizations = organizations;
        this.shown = shown;
    }

    /** In the order of their ids, so that two who lock the same items take turns. */
    @Override
    public void lock(String findingId) {
        items.from(findingId, "", ActedOnFindings.MOST).forEach(id -> book.locked(ledger, id));
    }

    @Override
    public Remedy of(String findingId) {
        List<LedgerRecord> kept = kept(findingId);
        Set<String> confirmed = confirmed(kept);
        return new ItemsOfFinding(
                kept.stream().filter(item -> confirmed.contains(item.id())).toList(),
                kept.stream().filter(item -> !confirmed.contains(item.id())).toList(),
                items,
                states,
                closeOut);
    }

    @Override
    public String workedOn() {
        return WORKED_ON;
    }

    @Override
    public String answeredFor() {
        return ANSWERED_FOR;
    }

    @Override
    public String isUnfinished() {
        return UNFINISHED;
    }

    @Override
    public String isUnverified() {
        return UNVERIFIED;
    }

    @Override
    public String isUnshown() {
        return "exists (" + TO_VERIFY + " and not (" + shown.sinceConfirmed("sp.itemId") + "))";
    }

    @Override
    public String isShownSince(String after) {
        return "exists (" + STANDING + " and (" + shown.since("sp.itemId", after) + "))";
    }

    @Override
    public String extendedTo() {
        return EXTENDED_TO;
    }

    @Override
    public boolean workedOnByCaller(String findingId) {
        return items.workedOn(WORKED_ON, findingId, hands.ofCaller());
    }

    @Override
    @Transactional
    public List<Measure> measures(String findingId) {
        return queries.from(findingId, ActedOnFindings.MOST).stream()
                .filter(item -> item.head().confirmedAt() != null)
                .map(this::measure)
                .toList();
    }

    private Measure measure(ActionItemView item) {
        String responsible = item.content().responsibleOrganization();
        return new Measure(
                item.head().id(),
                item.head().number(),
                item.content().measure(),
                item.content().deliverable(),
                organizations.find(responsible).map(OrganizationName::name).orElse(responsible),
                item.content().responsiblePost(),
                item.content().due(),
                item.progress(),
                item.head().state(),
                item.closedOn(),
                item.extensions().stream().flatMap(EntryViews::approved).toList(),
                item.evidenceNotes().stream()
                        .map(note -> new Note(null, null, note.text(), note.by(), note.at(), null))
                        .toList(),
                item.verifications().stream()
                        .map(one -> new Note(null, one.outcome().name(), one.reason(), one.by(), one.at(), null))
                        .toList());
    }

    @Override
    public boolean ownedByCaller(String findingId) {
        return owners.areCaller(standing(findingId));
    }

    /** The items of a finding that are confirmed and not cancelled. */
    List<LedgerRecord> standing(String findingId) {
        List<LedgerRecord> kept = kept(findingId);
        Set<String> confirmed = confirmed(kept);
        return kept.stream().filter(item -> confirmed.contains(item.id())).toList();
    }

    private List<LedgerRecord> kept(String findingId) {
        return book.withIds(items.from(findingId, "", ActedOnFindings.MOST)).stream()
                .filter(item -> ActionItemWorkflow.state(item) != ActionItemState.CANCELLED)
                .sorted(Comparator.comparing(LedgerRecord::id))
                .toList();
    }

    private Set<String> confirmed(List<LedgerRecord> kept) {
        return states.confirmedAt(kept.stream().map(LedgerRecord::id).toList()).keySet();
    }
}
