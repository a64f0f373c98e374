package dev.taizhang.closing;

/**
 * What takes effect, perhaps in a period that had been closed.
 *
 * @param organizationId the organisation that keeps the record
 * @param recordVersion the version that takes effect, or does so no longer
 * @param action what is done, in capitals, as {@code CONFIRMED} (ASCII, at most 60 characters)
 */
public record Late(
        String recordKind,
        String recordId,
        String recordNumber,
        String organizationId,
        int recordVersion,
        String action) {}
