package dev.taizhang.ledger;

import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

/** The same for what an amendment makes of a record. */
@ApplicationScoped
class AmendmentTargetCheck implements TargetCheck<Amendment> {

    private final ContentTargetCheck contents;

    AmendmentTargetCheck(ContentTargetCheck contents) {
        this.contents = contents;
    }

    @Override
    public Class<Amendment> type() {
        return Amendment.class;
    }

    @Override
    public void check(Amendment body, UriInfo target, Faults faults) {
        contents.check(body.content(), "/content", target, faults);
    }
}
