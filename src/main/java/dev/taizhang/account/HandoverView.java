package dev.taizhang.account;

import java.time.LocalDate;
import java.util.List;

/**
 * A post that went to a successor.
 *
 * @param predecessor the account as it is afterwards
 * @param successor the account as it is afterwards
 * @param on the successor's first day
 * @param grants what went, as the successor holds it
 */
public record HandoverView(AccountView predecessor, AccountView successor, LocalDate on, List<GrantView> grants) {}
