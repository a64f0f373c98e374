package dev.taizhang.platform.idempotency;

/**
 * A request that wants to be carried out once.
 *
 * @param caller whose key it is; callers do not see each other's keys
 * @param key chosen by the client
 * @param fingerprint SHA-256 of method, target and body, hexadecimal
 */
record Claim(String caller, String key, String fingerprint) {}
