package dev.taizhang.access;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many requests, several at a time. */
final class AtOnce {

    private static final int AT_ONCE = 6;

    private AtOnce() {}

    interface Step<T> {
        void take(T one);
    }

    /** The first failure is that of all. */
    static <T> void each(List<T> all, Step<T> step) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            all.forEach(one -> running.add(workers.submit(() -> step.take(one))));
            for (Future<?> each : running) {
                each.get();
            }
        }
    }
}
