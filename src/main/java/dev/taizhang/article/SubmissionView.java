package dev.taizhang.article;

import java.time.Instant;

/** A text handed in for review. */
record SubmissionView(int round, String by, Instant at, String text, String contentDigest) {

    static SubmissionView of(Submission submission) {
        return new SubmissionView(
                submission.round(),
                submission.submittedBy(),
                submission.submittedAt(),
                submission.text(),
                submission.contentDigest());
    }
}
