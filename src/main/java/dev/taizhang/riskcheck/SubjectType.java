package dev.taizhang.riskcheck;

/** What a check looks at: the office's own work, never people. */
public enum SubjectType {
    PROCESS,
    PUBLISHING_CHANNEL,
    PREMISES,
    MATERIAL,
    SYSTEM,
    RECORDS
}
