package dev.taizhang.demodata;

import dev.taizhang.demodata.History.Act;
import dev.taizhang.demodata.History.Turn;
import dev.taizhang.demodata.History.Version;
import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.LoadedRecords;
import dev.taizhang.ledger.RecordContent;
import dev.taizhang.ledger.RecordLifecycle;
import dev.taizhang.ledger.RecordState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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
        for (Version version : history.versions()) {
            C content = contents.get(version.no() - 1);
            open(script, entry, ledger, version, content);
            if (history.state() != RecordState.DRAFT || history.returned() != null) {
                Act entered = version.entered();
                script.add(
                        entry,
                        entered.at(),
                        entered.by(),
                        "SUBMIT",
                        () -> lifecycle.submit(ledger, script.id(entry), Expectation.NONE));
            }
            Act confirmed = version.confirmed();
            if (confirmed != null) {
                script.add(
                        entry,
                        confirmed.at(),
                        confirmed.by(),
                        "CONFIRM",
                        () -> lifecycle.confirm(ledger, script.id(entry), Expectation.NONE));
            }
        }
        turns(script, entry, ledger, history);
    }

    private <C extends RecordContent> void open(
            Script script, Entry<?> entry, Ledger<C> ledger, Version version, C content) {
        Act entered = version.entered();
        String reason = version.amendReason();
        if (version.no() == 1 || reason == null) {
            script.enter(
                    entry, entered.at(), entered.by(), "CREATE", () -> records.enter(ledger, content, entry.entered()));
        } else {
            script.add(
                    entry,
                    entered.at(),
                    entered.by(),
                    "AMEND",
                    () -> lifecycle.amend(ledger, script.id(entry), content, reason, Expectation.NONE));
        }
    }

    private void turns(Script script, Entry<?> entry, Ledger<?> ledger, History history) {
        Turn returned = history.returned();
        if (returned != null) {
            script.add(
                    entry,
                    returned.at(),
                    returned.by(),
                    "RETURN",
                    () -> lifecycle.giveBack(ledger, script.id(entry), returned.reason(), Expectation.NONE));
        }
        Turn voided = history.voided();
        if (voided != null) {
            script.add(
                    entry,
                    voided.at(),
                    voided.by(),
                    "VOID",
                    () -> lifecycle.voidRecord(ledger, script.id(entry), voided.reason(), null, Expectation.NONE));
        }
    }
}
