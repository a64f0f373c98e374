package dev.taizhang.organization;

import dev.taizhang.platform.json.RequestBody;
import java.time.LocalDate;

/**
 * The end of an organisation.
 *
 * @param activeTo its last day
 */
public record ClosureRequest(LocalDate activeTo) implements RequestBody {}
