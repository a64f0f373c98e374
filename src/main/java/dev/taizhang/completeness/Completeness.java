package dev.taizhang.completeness;

/** Whether an organisation has declared a period complete. */
public enum Completeness {
    DECLARED,
    MISSING
}
