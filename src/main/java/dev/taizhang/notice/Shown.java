package dev.taizhang.notice;

/** What is answered, with its entity tag. */
record Shown<T>(T view, String etag) {}
