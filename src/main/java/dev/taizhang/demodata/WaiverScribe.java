package dev.taizhang.demodata;

import dev.taizhang.demodata.ObligationRuleRow.WaiverRow;
import dev.taizhang.ledger.Expectation;
import dev.taizhang.obligation.WaiverRequest;
import dev.taizhang.obligation.Waivers;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes the steps by which organisations were let off duties. */
@ApplicationScoped
class WaiverScribe {

    private final Waivers waivers;

    WaiverScribe(Waivers waivers) {
        this.waivers = waivers;
    }

    void write(Script script, Entry<?> entry, ObligationRuleRow row, Folder folder) {
        for (WaiverRow waiver : row.waivers()) {
            String organization = folder.organizationCode(waiver.organization()).orElse(waiver.organization());
            WaiverRequest request = new WaiverRequest(organization, waiver.period(), waiver.reason());
            script.add(
                    entry,
                    waiver.recordedAt(),
                    waiver.recordedBy(),
                    "WAIVE",
                    () -> waivers.record(script.id(entry), request, Expectation.NONE));
        }
    }
}
