package dev.taizhang.ledger;

import dev.taizhang.organization.OrganizationName;
import dev.taizhang.platform.csv.Coded;
import dev.taizhang.search.Marking;
import dev.taizhang.search.SearchQuery;
import dev.taizhang.search.SearchText;
import dev.taizhang.search.TextSegment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record that says what was looked for.
 *
 * @param recordType kind of the record, as {@code MEETING}
 * @param organization code of the organisation that keeps it
 * @param score how well it fits; larger is better, and means nothing beyond one search
 * @param titleSegments the title with what was found in it
 * @param snippet a part of the text, or the number, key or code, in which most was found; the beginning of the text where
 *     all of it was found in the title; empty if it says nothing beside its title
 */
record SearchHit(
        @Coded("kind") String recordType,
        String id,
        String number,
        @Nullable String externalKey,
        String title,
        String organization,
        String organizationName,
        LocalDate eventDate,
        @Coded String state,
        String href,
        int score,
        List<TextSegment> titleSegments,
        List<TextSegment> snippet) {

    static SearchHit of(
            ListOrder.Found found, String href, OrganizationName organization, SearchText said, SearchQuery query) {
        LedgerRecord record = found.record();
        return new SearchHit(
                record.kind(),
                record.id(),
                record.number(),
                record.externalKey(),
                record.title(),
                organization.code(),
                organization.name(),
                record.eventDate(),
                record.state(),
                href + "/" + record.id(),
                found.score(),
                Marking.whole(record.title(), query),
                Marking.snippet(said, query));
    }
}
