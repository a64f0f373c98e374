package dev.taizhang.shared;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first so many of whatever comes, in an order of their own; it never holds more than those. */
public final class Firsts<T> {

    private final Comparator<? super T> order;
    private final int most;
    private final PriorityQueue<T> kept;

    public Firsts(Comparator<? super T> order, int most) {
        this.order = order;
        this.most = most;
        this.kept = new PriorityQueue<>(order.reversed());
    }

    public void add(T one) {
        kept.add(one);
        if (kept.size() > most) {
            kept.remove();
        }
    }

    public List<T> inOrder() {
        return kept.stream().sorted(order).toList();
    }
}
