package dev.taizhang.ledger;

import dev.taizhang.search.SearchQuery;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which records of a ledger a list shows; taken by a resource method as {@code @BeanParam}. */
public record RecordFilter(
        @Parameter(
                description =
                        "Id or code: records this organisation keeps, holds together with others, or is to act on.")
        @QueryParam("organization")
        @Nullable
        String organization,

        @Parameter(
                description =
                        "`true`: with everything below `organization`; or, without that one, the id or code of the top of a"
                                + " subtree.")
        @QueryParam("subtree")
        @Nullable
        String subtree,

        @Parameter(description = "First day of the event.") @QueryParam("from") @Nullable
        LocalDate from,

        @Parameter(description = "Last day of the event.") @QueryParam("to") @Nullable
        LocalDate to,

        @Parameter(description = "States; several are alternatives.") @QueryParam("state")
        List<String> state,

        @Parameter(description = "Types; several are alternatives.") @QueryParam("type")
        List<String> type,

        @Parameter(description = "The key of a loaded record.") @QueryParam("externalKey") @Nullable
        String externalKey,

        @Parameter(description = """
                        What the records say or are numbered by; at most 100 characters. Every word of it must be there: \
                        Chinese ones wherever they stand, letters and digits at the beginning of a word, and parts of \
                        a number joined by hyphens as they follow each other. Full width, case and compatibility \
                        forms make no difference.""") @QueryParam("q") @Nullable
        String q,

        @Parameter(description = """
                        `-eventDate` (latest first), `eventDate`, `title` or `-title` (by pinyin), `number` or \
                        `-number`; with `q` also `relevance`, which is the order where `q` is sent without `sort`.""", schema = @Schema(type = SchemaType.STRING, defaultValue = "-eventDate"))
        @QueryParam("sort")
        @Nullable
        String sort) {

    static final Set<String> YES_OR_NO = Set.of("true", "false");

    /** What a cursor of such a list belongs to. */
    String key(String path) {
        return String.join(
                "|",
                path,
                shown(organization),
                shown(subtree),
                shown(from),
                shown(to),
                String.join(",", state),
                String.join(",", type),
                shown(externalKey),
                shown(q),
                order().name());
    }

    /** No text that a client can send stands for nothing. */
    private static String shown(@Nullable Object part) {
        return part == null ? "\0" : part.toString();
    }

    /** Id or code of the one organisation, or of the top of those, that the list is narrowed to. */
    Optional<String> top() {
        boolean isTop = subtree != null && !YES_OR_NO.contains(subtree);
        return Optional.ofNullable(isTop ? subtree : organization);
    }

    /** Whether everything below {@link #top} is wanted too. */
    boolean below() {
        return subtree != null && !subtree.equals("false");
    }

    /** What is looked for, if anything. */
    Optional<SearchQuery> query() {
        return Optional.ofNullable(q).map(SearchQuery::of);
    }

    /** The order asked for; what is looked for is ranked, other lists begin with the latest. */
    ListOrder order() {
        return Optional.ofNullable(sort)
                .flatMap(ListOrder::named)
                .orElse(q == null ? ListOrder.LATEST : ListOrder.RELEVANCE);
    }
}
