package dev.taizhang.organization;

import dev.taizhang.organization.Tree.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it was on a day, with the history of its place and its size.
 *
 * @param on the day the names, the type and the parent are those of
 * @param parent code of the organisation above; null at the top, or where the caller may not see it
 * @param activeTo last day; null while it goes on
 */
public record OrganizationView(
        String id,
        String code,
        @Nullable String externalKey,
        String name,
        String shortName,
        OrganizationType type,
        @Nullable String creditCode,
        @Nullable String parent,
        boolean active,
        LocalDate activeFrom,
        @Nullable LocalDate activeTo,
        List<Place> parents,
        List<Headcount> memberHeadcounts,
        LocalDate on) {

    /** A place in the tree, both days included; {@code to} is null while it goes on. */
    public record Place(
            @Nullable String parent,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** The members from a day on. */
    public record Headcount(LocalDate from, int count) {}

    static OrganizationView of(Organization organization, Tree tree, LocalDate on, Predicate<String> visible) {
        List<Span> spans = tree.spansOf(organization.id());
        Traits traits = tree.traitsOn(organization.id(), on).orElseGet(() -> nearest(spans, on));
        Function<@Nullable String, @Nullable String> code = id -> id == null || !visible.test(id)
                ? null
                : tree.name(id).map(OrganizationName::code).orElse(null);
        return new OrganizationView(
                organization.id(),
                organization.code(),
                organization.externalKey(),
                traits.name(),
                traits.shortName(),
                traits.type(),
                traits.creditCode(),
                code.apply(traits.parentId()),
                tree.activeOn(organization.id(), on),
                spans.getFirst().from(),
                lastActiveDay(spans),
                places(spans, code),
                headcounts(spans),
                on);
    }

    /** Before its first day an organisation is shown as on its first, afterwards as on its last. */
    private static Traits nearest(List<Span> spans, LocalDate on) {
        Span first = spans.getFirst();
        return (on.isBefore(first.from()) ? first : spans.getLast()).traits();
    }

    private static @Nullable LocalDate lastActiveDay(List<Span> spans) {
        if (spans.getLast().traits().active()) {
            return null;
        }
        return spans.stream()
                .filter(span -> span.traits().active())
                .reduce((earlier, later) -> later)
                .map(Span::to)
                .orElse(null);
    }

    private static List<Place> places(List<Span> spans, Function<@Nullable String, @Nullable String> code) {
        List<Place> places = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= spans.size(); i++) {
            @Nullable String parent = spans.get(start).traits().parentId();
            if (i == spans.size()
                    || !Objects.equals(parent, spans.get(i).traits().parentId())) {
                LocalDate to = spans.get(i - 1).to();
                places.add(new Place(
                        code.apply(parent), spans.get(start).from(), to.equals(OrganizationState.FOREVER) ? null : to));
                start = i;
            }
        }
        return places;
    }

    private static List<Headcount> headcounts(List<Span> spans) {
        List<Headcount> headcounts = new ArrayList<>();
        @Nullable Integer last = null;
        for (Span span : spans) {
            Integer count = span.traits().memberHeadcount();
            if (count != null && !count.equals(last)) {
                headcounts.add(new Headcount(span.from(), count));
            }
            last = count;
        }
        return headcounts;
    }
}
