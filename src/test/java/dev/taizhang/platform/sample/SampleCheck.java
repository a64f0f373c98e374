package dev.taizhang.platform.sample;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class SampleCheck implements BodyCheck<SampleBody> {

    @Override
    public Class<SampleBody> type() {
        return SampleBody.class;
    }

    @Override
    public void check(SampleBody body, String pointerPrefix, Faults faults) {
        long onsite = body.headcounts().stream()
                .filter(headcount -> headcount != null)
                .mapToLong(SampleBody.Headcount::onsite)
                .sum();
        if (onsite > 0 && onsite > body.count()) {
            faults.add(pointerPrefix + "/count", "OUT_OF_RANGE", onsite, Faults.OPEN);
        }
    }
}
