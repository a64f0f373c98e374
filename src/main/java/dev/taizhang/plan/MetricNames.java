package dev.taizhang.plan;

import dev.taizhang.metric.RecordAmounts;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The metrics that a body names: whatever of them there is not, is a fault where it stands. */
@ApplicationScoped
class MetricNames {

    private final RecordAmounts amounts;

    MetricNames(RecordAmounts amounts) {
        this.amounts = amounts;
    }

    /**
     * Adds a fault where there is no such metric, and none is known of that place; answers whether there is one.
     *
     * @param code null where that is a fault that is known already
     */
    boolean check(@Nullable String code, String pointer, Faults faults) {
        boolean unknown = code != null && !amounts.known(code);
        if (unknown && !faults.at(pointer)) {
            faults.add(pointer, "UNKNOWN_METRIC");
        }
        return code != null && !unknown;
    }

    /**
     * The same of each of several.
     *
     * @param codes some may be null, as faulty elements of a list
     */
    void check(@Nullable List<String> codes, String pointer, Faults faults) {
        if (codes != null) {
            for (int i = 0; i < codes.size(); i++) {
                check(codes.get(i), pointer + "/" + i, faults);
            }
        }
    }
}
