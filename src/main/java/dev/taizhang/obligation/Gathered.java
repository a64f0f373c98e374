package dev.taizhang.obligation;

import dev.taizhang.shared.Firsts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Takes the duties of a report as they come: the first ones to be listed, and every quarterly one to be worded. */
final class Gathered implements Consumer<Instance> {

    private final Firsts<Instance> listed;
    private final List<Instance> quarterly = new ArrayList<>();

    /**
     * @param most how many are listed
     * @param order in which they are
     */
    Gathered(int most, Comparator<Instance> order) {
        this.listed = new Firsts<>(order, most);
    }

    @Override
    public void accept(Instance instance) {
        listed.add(instance);
        if (instance.rule().terms().frequency() == Frequency.QUARTER) {
            quarterly.add(instance.withoutOwn());
        }
    }

    List<Instance> listed() {
        return listed.inOrder();
    }

    /** All of them: what is worded without some of its quarters is worded wrongly. */
    List<Instance> quarterly() {
        return List.copyOf(quarterly);
    }
}
