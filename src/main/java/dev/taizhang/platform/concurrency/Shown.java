package dev.taizhang.platform.concurrency;

/** What is answered, with its entity tag. */
public record Shown<V>(V view, String etag) {}
