package dev.taizhang.platform.json;

/** Marks a record that is read from a request strictly: no unknown fields, no coerced types, all faults at once. */
public interface RequestBody {}
