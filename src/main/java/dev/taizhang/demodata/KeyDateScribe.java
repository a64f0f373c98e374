package dev.taizhang.demodata;

import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LoadedRecords;
import dev.taizhang.ledger.RecordLifecycle;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import dev.taizhang.register.KeyDate;
import dev.taizhang.register.KeyDateLedger;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes the steps of key dates. They have no recorded times: the clerk of the first organisation enters them, and its
 * approver confirms them, before everything else.
 */
@ApplicationScoped
class KeyDateScribe {

    private final KeyDateLedger ledger;
    private final LoadedRecords records;
    private final RecordLifecycle lifecycle;

    KeyDateScribe(KeyDateLedger ledger, LoadedRecords records, RecordLifecycle lifecycle) {
        this.ledger = ledger;
        this.records = records;
        this.lifecycle = lifecycle;
    }

    /** @param at before the first step of anything else */
    void write(Script script, Folder folder, Instant at, Faults faults) {
        Optional<String> clerk = first(folder, Role.CLERK);
        Optional<String> approver = first(folder, Role.APPROVER);
        String organization =
                organization(folder).flatMap(folder::organizationCode).orElse("");
        for (Entry<KeyDateRow> entry : folder.entries(FolderFile.KEY_DATES, KeyDateRow.class)) {
            Optional<KeyDate> found = entry.row().found(organization);
            if (found.isEmpty()) {
                faults.add(
                        entry.pointer() + "/dates", "NOT_WITH_RULE", entry.row().rule());
            } else if (clerk.isPresent() && approver.isPresent()) {
                script.add(entry, at, clerk.get(), "CREATE", () -> {
                    script.entered(entry, records.enter(ledger, found.get(), entry.entered()));
                    lifecycle.submit(ledger, script.id(entry), Expectation.NONE);
                });
                script.add(
                        entry,
                        at,
                        approver.get(),
                        "CONFIRM",
                        () -> lifecycle.confirm(ledger, script.id(entry), Expectation.NONE));
            }
        }
    }

    private static Optional<String> organization(Folder folder) {
        return folder.entries(FolderFile.ORGANIZATIONS, OrganizationRow.class).stream()
                .filter(entry -> entry.row().parents().getFirst().parent() == null)
                .findFirst()
                .map(Entry::key);
    }

    private static Optional<String> first(Folder folder, Role role) {
        Optional<String> organization = organization(folder);
        return folder.entries(FolderFile.USERS, UserRow.class).stream()
                .filter(user -> user.row().role() == role
                        && organization.equals(Optional.of(user.row().organization())))
                .findFirst()
                .map(Entry::key);
    }
}
