package dev.taizhang.notice;

import dev.taizhang.audit.DueSoon;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A room that counts how often it is asked. */
record Asked(String type, boolean isCostly, boolean fails, AtomicInteger times) implements DueSoon {

    Asked(String type, boolean isCostly, boolean fails) {
        this(type, isCostly, fails, new AtomicInteger());
    }

    @Override
    public List<Due> between(LocalDate from, LocalDate to, String afterId, int limit) {
        times.incrementAndGet();
        if (fails) {
            throw new IllegalStateException("As in an outage");
        }
        return List.of();
    }
}
