package dev.taizhang.metric;

import java.math.BigDecimal;
import java.util.Map;

/** The port through which a figure learns what it is to reach; the register of targets provides it. */
public interface TargetSource {

    /** What the figures of the question's organisation are to reach in its period, by metric, as known at its instant. */
    Map<String, BigDecimal> targets(Question question);
}
