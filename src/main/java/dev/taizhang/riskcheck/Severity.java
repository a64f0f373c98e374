package dev.taizhang.riskcheck;

/** How grave a finding is. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
