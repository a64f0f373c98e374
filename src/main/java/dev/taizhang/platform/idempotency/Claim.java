package dev.taizhang.platform.idempotency;

/**
 * A request that wants to be carried out once.
 *
 * @param caller whose key it is; callers do not see each other's keys
 * @param key SHA-256 of the key chosen by the client, hexadecimal
 * @param fingerprint HMAC-SHA256 of method, target and body under that key itself, hexadecimal
 */
record Claim(String caller, String key, String fingerprint) {}
