package dev.taizhang.account;

/**
 * An account whose password was proved.
 *
 * @param passwordChangeRequired whether nothing but changing it is allowed
 */
public record ProvenAccount(String id, String username, boolean passwordChangeRequired) {}
