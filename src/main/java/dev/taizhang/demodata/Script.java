package dev.taizhang.demodata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All steps of a folder. Those of one instant keep the order in which they were written down. */
final class Script {

    private final List<Step> steps = new ArrayList<>();

    void add(Entry<?> entry, Instant at, String by, String action, Runnable work) {
        steps.add(new Step(at, steps.size(), by, entry.pointer(), action, work));
    }

    List<Step> inTime() {
        return steps.stream().sorted(Step.IN_TIME).toList();
    }
}
