package dev.taizhang.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes the duties of a report as they come: the first ones to be listed, and every quarterly one to be worded. */
final class Gathered implements Consumer<Instance> {

    private final int most;
    private final List<Instance> listed = new ArrayList<>();
    private final List<Instance> quarterly = new ArrayList<>();

    /** @param most how many are listed */
    Gathered(int most) {
        this.most = most;
    }

    @Override
    public void accept(Instance instance) {
        if (listed.size() < most) {
            listed.add(instance);
        }
        if (instance.rule().terms().frequency() == Frequency.QUARTER) {
            quarterly.add(instance.withoutOwn());
        }
    }

    List<Instance> listed() {
        return List.copyOf(listed);
    }

    /** All of them: what is worded without some of its quarters is worded wrongly. */
    List<Instance> quarterly() {
        return List.copyOf(quarterly);
    }
}
