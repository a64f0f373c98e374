package dev.taizhang.ledger;

import dev.taizhang.metric.Fact;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.workflow.Machine;
import dev.taizhang.search.SearchText;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is particular to one ledger.
 *
 * @param <C> what its records say
 */
public interface Ledger<C extends RecordContent> {

    /**
     * Path of the resources of all ledgers whose transitions are shared. It is the same for all of them because the
     * framework chooses a class by its path alone and looks for the method in no other one.
     */
    String ROOT = "/api/v1/";

    /** Kind of its records, as {@code MEETING}. */
    String kind();

    /** Last part of its path, as {@code meetings}. */
    String path();

    /** First character of its numbers, as 会 in {@code 会-2022-0007}. */
    String numberPrefix();

    Class<C> contentType();

    /** What a confirmed version says for the figures; empty if it says nothing that could be counted. */
    List<Fact> facts(C content);

    /**
     * What its records are found by beside number, key and title: every text and every code that a user would look for.
     */
    default SearchText.Parts searchable(C content) {
        return new SearchText.Parts();
    }

    /**
     * What is kept of what a client said: with what it refers to made definite.
     *
     * @param content its faulty components may be null, see {@link dev.taizhang.platform.json.BodyCheck}; then only the
     *     faults matter
     * @param pointerPrefix where the content stands in the request
     * @param faults where to add what does not fit that which it refers to
     */
    default C settled(C content, String pointerPrefix, Faults faults) {
        return content;
    }

    /**
     * Adds what does not fit beside the other records of the ledger, as a code that another one has.
     *
     * @param content its faulty components may be null
     * @param recordId of the record that is to say this; null for a new one
     */
    default void fit(C content, @Nullable String recordId, String pointerPrefix, Faults faults) {}

    /** What a copy says: all but what only one record can. */
    default C copied(C content) {
        return content;
    }

    /** Whether its records are confirmed as a whole; articles are not, their placements are. */
    default boolean confirmedAsAWhole() {
        return true;
    }

    /** The table of the states that its records go through. */
    default Machine<?, ?> machine() {
        return RecordState.machine();
    }

    /**
     * Who may ask for what is no transition of that table, by method and path below a record, as {@code POST /findings};
     * nobody in particular where not only a role gives the right.
     */
    default Map<String, List<Role>> rights() {
        return Map.of();
    }

    /** What of that those may ask for, too, who are responsible for an action on a record. */
    default Set<String> rightsOfResponsible() {
        return Set.of();
    }

    /** Whether those below the organisation that keeps a record may read it, as with registers and code lists. */
    default boolean readableBelow() {
        return false;
    }

    /**
     * The day whose period is settled once it is closed; null where what a record says belongs to none, as with registers
     * and code lists.
     */
    default @Nullable LocalDate settledDay(C content) {
        return readableBelow() ? null : content.eventDate();
    }

    /** Every state its records can be in. */
    default Set<String> states() {
        return names(EnumSet.complementOf(EnumSet.of(RecordState.SUPERSEDED)));
    }

    /** Every {@link RecordContent#typeCode} its records can have; empty if they have none. */
    default Set<String> types() {
        return Set.of();
    }

    /**
     * The attributes of its facts by which a duty may ask for some of its records, each with the values it can have; none
     * where the values are texts of the office. A ledger without any holds nothing that a duty could ask for.
     */
    default Map<String, Set<String>> askable() {
        return Map.of();
    }

    /** Names of constants in their order. */
    static Set<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether figures of organisations that do not hold its records rest on them, so that a change concerns all. */
    default boolean countsEverywhere() {
        return false;
    }

    /** Its path from the root of the service. */
    default String href() {
        return ROOT + path();
    }
}
