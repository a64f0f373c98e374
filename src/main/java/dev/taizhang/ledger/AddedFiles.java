package dev.taizhang.ledger;

import java.time.Instant;

/** What rooms with records of their own need to know of the files that go with these: whether some came along the way. */
public interface AddedFiles {

    /** Whether a file was attached to the record after that instant, and is still there. */
    boolean since(String recordId, Instant after);
}
