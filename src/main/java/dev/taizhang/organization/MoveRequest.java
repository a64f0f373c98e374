package dev.taizhang.organization;

import dev.taizhang.platform.json.RequestBody;
import java.time.LocalDate;

/**
 * A move to another place in the tree.
 *
 * @param parent id or code of the new organisation above
 * @param from first day at the new place
 */
public record MoveRequest(String parent, LocalDate from) implements RequestBody {}
