package dev.taizhang.sourcedocument;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** What must fit together in a paper received. */
@ApplicationScoped
class SourceDocumentCheck implements BodyCheck<SourceDocument> {

    private final ContentChecks checks;

    SourceDocumentCheck(ContentChecks checks) {
        this.checks = checks;
    }

    @Override
    public Class<SourceDocument> type() {
        return SourceDocument.class;
    }

    @Override
    public void check(SourceDocument body, String pointerPrefix, Faults faults) {
        checks.happened(body.receivedOn(), pointerPrefix + "/receivedOn", faults);
        checks.reference(body.organization(), body.receivedOn(), pointerPrefix + "/organization", faults);
        checks.happened(body.releasedOn(), pointerPrefix + "/releasedOn", faults);
        if (body.releasedOn() != null
                && body.receivedOn() != null
                && body.receivedOn().isBefore(body.releasedOn())) {
            faults.add(pointerPrefix + "/receivedOn", "BEFORE_START", "releasedOn");
        }
    }
}
