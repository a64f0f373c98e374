package dev.taizhang.demodata;

import dev.taizhang.demodata.History.Act;
import dev.taizhang.demodata.History.Turn;
import dev.taizhang.demodata.History.Version;
import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.LoadedRecords;
import dev.taizhang.ledger.Origin;
import dev.taizhang.ledger.Provenance;
import dev.taizhang.ledger.RecordContent;
import dev.taizhang.ledger.RecordLifecycle;
import dev.taizhang.ledger.RecordState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes the steps of records that are confirmed as a whole. */
@ApplicationScoped
class RecordScribe {

    private final LoadedRecords records;
    private final RecordLifecycle lifecycle;

    RecordScribe(LoadedRecords records, RecordLifecycle lifecycle) {
        this.records = records;
        this.lifecycle = lifecycle;
    }

    /**
     * Writes the steps of one record.
     *
     * @param contents what each version says, in the order of the history's versions
     */
    <C extends RecordContent> void write(
            Script script, Entry<?> entry, Ledger<C> ledger, History history, List<C> contents) {
        Map<String, String> ids = new HashMap<>();
        for (Version version : history.versions()) {
            C content = contents.get(version.no() - 1);
            open(script, entry, ledger, version, content, ids);
            if (history.state() != RecordState.DRAFT || history.returned() != null) {
                Act entered = version.entered();
                script.add(
                        entry,
                        entered.at(),
                        entered.by(),
                        "SUBMIT",
                        () -> lifecycle.submit(ledger, id(ids, entry), Expectation.NONE));
            }
            Act confirmed = version.confirmed();
            if (confirmed != null) {
                script.add(
                        entry,
                        confirmed.at(),
                        confirmed.by(),
                        "CONFIRM",
                        () -> lifecycle.confirm(ledger, id(ids, entry), Expectation.NONE));
            }
        }
        turns(script, entry, ledger, history, ids);
    }

    private <C extends RecordContent> void open(
            Script script, Entry<?> entry, Ledger<C> ledger, Version version, C content, Map<String, String> ids) {
        Act entered = version.entered();
        String reason = version.amendReason();
        if (version.no() == 1 || reason == null) {
            Provenance provenance = new Provenance(Origin.ENTERED, null, null, entry.key());
            script.add(
                    entry,
                    entered.at(),
                    entered.by(),
                    "CREATE",
                    () -> ids.put(entry.key(), records.enter(ledger, content, provenance)));
        } else {
            script.add(
                    entry,
                    entered.at(),
                    entered.by(),
                    "AMEND",
                    () -> lifecycle.amend(ledger, id(ids, entry), content, reason, Expectation.NONE));
        }
    }

    private void turns(Script script, Entry<?> entry, Ledger<?> ledger, History history, Map<String, String> ids) {
        Turn returned = history.returned();
        if (returned != null) {
            script.add(
                    entry,
                    returned.at(),
                    returned.by(),
                    "RETURN",
                    () -> lifecycle.giveBack(ledger, id(ids, entry), returned.reason(), Expectation.NONE));
        }
        Turn voided = history.voided();
        if (voided != null) {
            script.add(
                    entry,
                    voided.at(),
                    voided.by(),
                    "VOID",
                    () -> lifecycle.voidRecord(ledger, id(ids, entry), voided.reason(), null, Expectation.NONE));
        }
    }

    private static String id(Map<String, String> ids, Entry<?> entry) {
        return Objects.requireNonNull(ids.get(entry.key()), "The record was not entered");
    }
}
