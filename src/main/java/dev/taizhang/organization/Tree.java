package dev.taizhang.organization;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All organisations with all their days, as the system held them at one instant. Immutable.
 *
 * <p>The number of organisations is bounded by the size of an administration (thousands), so the tree is held whole.
 */
public final class Tree {

    /** One without any organisation. */
    static final Tree NONE = new Tree(Map.of(), Map.of());

    private static final int DAYS_KEPT = 32;

    private final Map<String, OrganizationName> byId;
    private final Map<String, String> idByCode;
    private final Map<String, List<Span>> spans;

    /** Who stood directly below whom, by day; a few days at a time, for the same ones are asked about again and again. */
    private final Map<LocalDate, Map<String, List<String>>> children = new ConcurrentHashMap<>();

    /** One organisation's traits from one day to another, both included. */
    record Span(LocalDate from, LocalDate to, Traits traits) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    Tree(Map<String, String> codes, Map<String, List<Span>> spans) {
        this.spans = Map.copyOf(spans);
        this.byId = new HashMap<>();
        this.idByCode = new HashMap<>();
        codes.forEach((id, code) -> {
            List<Span> own = spans.getOrDefault(id, List.of());
            if (!own.isEmpty()) {
                Traits latest = own.getLast().traits();
                byId.put(id, new OrganizationName(id, code, latest.name(), latest.shortName()));
                idByCode.put(code, id);
            }
        });
    }

    /** The id of an organisation addressed by its id or its code. */
    public Optional<String> idOf(String idOrCode) {
        return byId.containsKey(idOrCode) ? Optional.of(idOrCode) : Optional.ofNullable(idByCode.get(idOrCode));
    }

    /** An organisation's code and its latest names. */
    public Optional<OrganizationName> name(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** An organisation's code and the names it bore on a day; the latest ones on a day it did not exist. */
    public Optional<OrganizationName> nameOn(String id, LocalDate day) {
        return name(id).map(latest -> traitsOn(id, day)
                .map(traits -> new OrganizationName(id, latest.code(), traits.name(), traits.shortName()))
                .orElse(latest));
    }

    /** The organisation itself and all below it on that day; closed ones keep their place. Empty for an unknown id. */
    public Set<String> subtree(String id, LocalDate day) {
        if (!byId.containsKey(id)) {
            return Set.of();
        }
        Map<String, List<String>> below = childrenOn(day);
        Set<String> found = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(id));
        while (!waiting.isEmpty()) {
            String next = waiting.removeFirst();
            if (found.add(next)) {
                waiting.addAll(below.getOrDefault(next, List.of()));
            }
        }
        return found;
    }

    /** The organisation itself and all above it on that day, the nearest first. */
    public Set<String> above(String id, LocalDate day) {
        Set<String> above = new LinkedHashSet<>();
        @Nullable String next = id;
        while (next != null && above.add(next)) {
            next = traitsOn(next, day).map(Traits::parentId).orElse(null);
        }
        return above;
    }

    /** The organisation itself and all that stand above it on some of these days, both included. */
    public Set<String> above(String id, LocalDate from, LocalDate to) {
        Set<String> above = new LinkedHashSet<>();
        climb(id, from, to, above);
        return above;
    }

    /** The organisation itself and all that stand below it on some of these days, both included. */
    public Set<String> subtree(String id, LocalDate from, LocalDate to) {
        return byId.keySet().stream()
                .filter(other -> above(other, from, to).contains(id))
                .collect(Collectors.toSet());
    }

    private void climb(String id, LocalDate from, LocalDate to, Set<String> above) {
        above.add(id);
        for (Span span : spansOf(id)) {
            String parent = span.traits().parentId();
            LocalDate first = span.from().isAfter(from) ? span.from() : from;
            LocalDate last = span.to().isBefore(to) ? span.to() : to;
            if (parent != null && !first.isAfter(last)) {
                climb(parent, first, last, above);
            }
        }
    }

    /** That day, or the first one of an organisation that is still to come: it belongs already where it will be. */
    LocalDate placedOn(String id, LocalDate day) {
        List<Span> own = spansOf(id);
        return own.isEmpty() || !own.getFirst().from().isAfter(day)
                ? day
                : own.getFirst().from();
    }

    /** Whether the organisation exists and is not closed on that day. */
    public boolean activeOn(String id, LocalDate day) {
        return traitsOn(id, day).map(Traits::active).orElse(false);
    }

    /** Ids of all organisations there ever were. */
    public Set<String> ids() {
        return byId.keySet();
    }

    Collection<OrganizationName> all() {
        return byId.values();
    }

    Optional<Traits> traitsOn(String id, LocalDate day) {
        return spansOf(id).stream()
                .filter(span -> span.holdsOn(day))
                .map(Span::traits)
                .findFirst();
    }

    List<Span> spansOf(String id) {
        return spans.getOrDefault(id, List.of());
    }

    /** Whether {@code candidate} lies below {@code id} (or is it) on some day from {@code from} on. */
    boolean everBelow(String candidate, String id, LocalDate from) {
        return above(candidate, from, OrganizationState.FOREVER).contains(id);
    }

    private Map<String, List<String>> childrenOn(LocalDate day) {
        if (children.size() >= DAYS_KEPT) {
            children.clear();
        }
        return children.computeIfAbsent(day, this::childrenFoundOn);
    }

    private Map<String, List<String>> childrenFoundOn(LocalDate day) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        spans.keySet().stream()
                .sorted()
                .forEach(id -> traitsOn(id, day)
                        .map(Traits::parentId)
                        .ifPresent(parent -> found.computeIfAbsent(parent, key -> new ArrayList<>())
                                .add(id)));
        return found;
    }
}
