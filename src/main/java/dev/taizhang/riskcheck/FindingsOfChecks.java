package dev.taizhang.riskcheck;

import dev.taizhang.ledger.Authorship;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordFollower;
import dev.taizhang.ledger.Settling;
import dev.taizhang.platform.revision.Recording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Findings follow their check: confirmed with it, voided with it. */
@ApplicationScoped
class FindingsOfChecks implements RecordFollower {

    /** A check has at most so many. */
    static final int MOST = 500;

    private final RecordBook book;
    private final OwnStates states;
    private final Settling settling;
    private final FindingRepository repository;
    private final Findings findings;
    private final Remedies remedies;
    private final VoidedFindings voided;

    FindingsOfChecks(
            RecordBook book,
            OwnStates states,
            Settling settling,
            FindingRepository repository,
            Findings findings,
            Remedies remedies,
            VoidedFindings voided) {
        this.remedies = remedies;
        this.voided = voided;
        this.book = book;
        this.states = states;
        this.settling = settling;
        this.repository = repository;
        this.findings = findings;
    }

    @Override
    public boolean follows(String recordKind) {
        return recordKind.equals(RiskCheckLedger.KIND);
    }

    @Override
    public void confirmed(LedgerRecord check) {
        for (LedgerRecord finding : of(check)) {
            if (states.confirmed(finding) || isVoided(finding)) {
                continue;
            }
            book.requireOtherEyes(finding, states.writtenByCaller(finding));
            Recording recording = book.step(finding, "CONFIRMED");
            // It was found on a day of its own, on which or after which it was looked for.
            settling.settle(finding, List.of(), "CONFIRMED", finding.version(), recording.at(), finding.eventDate());
            states.confirm(finding, recording.at());
            findings.count(finding, recording.at());
        }
    }

    @Override
    public Optional<String> enteredByCaller() {
        return Optional.of("""
                exists (select 1 from FindingOrigin o join LedgerRecord f on f.id = o.findingId
                          join RecordVersion w on w.recordId = f.id
                         where o.checkId = r.id and w.confirmedAt is null and f.state <> 'VOIDED'
                           and %s)""".formatted(Authorship.byCaller("w")));
    }

    /** First what is done about them, as everybody does who acts on it. */
    @Override
    public List<String> voiding(LedgerRecord check) {
        List<String> ids = repository.ofCheck(check.id(), "", MOST);
        voided.lock(ids);
        return ids.stream()
                .flatMap(id -> remedies.of(id).organizations().stream())
                .distinct()
                .toList();
    }

    @Override
    public void voided(LedgerRecord check, String reason) {
        of(check).stream().filter(finding -> !isVoided(finding)).forEach(finding -> voided.put(finding, reason));
    }

    /** What an edit of the check made pointless is not voided again. */
    private static boolean isVoided(LedgerRecord finding) {
        return FindingWorkflow.state(finding) == FindingState.VOIDED;
    }

    private List<LedgerRecord> of(LedgerRecord check) {
        return book.withIds(repository.ofCheck(check.id(), "", MOST));
    }
}
