package dev.taizhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taizhang.access.ForeignNames.Name;
import dev.taizhang.access.ForeignNames.Shape;
import dev.taizhang.access.Leaves.Leaf;
import dev.taizhang.access.Operations.Operation;
import dev.taizhang.access.ReferenceTable.Group;
import dev.taizhang.access.ReferenceTable.Kind;
import dev.taizhang.access.Retold.Reply;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever a body names: what is there for others alone is refused word by word, and header by header, as what does not
 * exist. Which text of a body names what is said by openapi/references.txt; the texts are read from the contract.
 */
@QuarkusTest
class NamedElsewhereTest {

    /** Names that a text is tried with which is to name nothing of theirs, of the many there are. */
    private static final int SOME = 4;

    private static final int MORE = 20;

    private final AccessTable table = AccessTable.read();
    private final ReferenceTable references = ReferenceTable.read();
    private final Random random = new Random(20_221_215);
    private final Set<String> found = new TreeSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> compared = new HashSet<>();

    private Operations operations;
    private Leaves leaves;
    private ForeignNames foreign;
    private Set<String> marks;
    private RecordDeeds records;
    private OfficeDeeds offices;
    private StepDeeds steps;

    @BeforeEach
    void prepare() {
        operations = new Operations();
        leaves = new Leaves(operations);
        Staff top = Staff.hired();
        Staff superior = Staff.below(top.organization());
        Staff own = Staff.below(superior.organization());
        records = new RecordDeeds(own, own);
        offices = new OfficeDeeds(superior.organization());
        steps = new StepDeeds(own);
        Staff others = Staff.below(top.organization());
        PlantedBranch branch = PlantedBranch.in(others);
        foreign = new ForeignNames(branch, others);
        marks = new TreeSet<>(branch.marks());
        // What is changed here has records of that year, too.
        marks.remove(PlantedBranch.YEAR);
    }

    @Test
    void whatABodyNamesElsewhereIsRefusedAsWhatDoesNotExist() {
        for (Operation operation : operations.all()) {
            JsonNode body = operation.body();
            if (body == null || ChangesAreDoneTest.OF_ONESELF.contains(operation.id())) {
                continue;
            }
            try {
                tried(operation, body);
            } catch (AssertionError e) {
                // What could not be prepared is told like any other fault, not instead of all others.
                found.add(operation.id() + " is not prepared: " + e.getMessage());
            }
        }
        assertEquals("", String.join("\n", found));
        assertTrue(compared.size() > 150, () -> "Hardly anything is compared: " + compared);
    }

    private void tried(Operation operation, JsonNode body) {
        Map<Kind, List<Leaf>> texts = new EnumMap<>(Kind.class);
        for (Leaf leaf : leaves.of(body)) {
            texts.computeIfAbsent(references.of(leaf.text()).kind(), missing -> new ArrayList<>())
                    .add(leaf);
        }
        texts.remove(Kind.PROOF);
        Optional<Role> role = role(operation);
        if (role.flatMap(one -> deed(operation, one)).isEmpty()) {
            texts.remove(Kind.WORDS);
            texts.values().forEach(some -> some.forEach(leaf -> found.add(operation.id() + ": nothing tries " + leaf)));
            return;
        }
        Role who = role.orElseThrow();
        Retold retold =
                new Retold(operation, who, leaves, () -> deed(operation, who).orElseThrow());
        texts.forEach((kind, some) -> {
            if (kind == Kind.WORDS) {
                words(retold, some);
            } else {
                some.forEach(leaf -> tried(retold, leaf, references.of(leaf.text())));
            }
        });
    }

    private Optional<Role> role(Operation operation) {
        return Stream.of(Role.values())
                .filter(role -> table.expected(operation.id(), Relation.OWN, role.name())
                        .equals("yes"))
                .findFirst();
    }

    private Optional<Deed> deed(Operation operation, Role role) {
        return records.of(operation, role).or(() -> offices.of(operation.id())).or(() -> steps.of(operation.id()));
    }

    private void tried(Retold retold, Leaf leaf, Group group) {
        switch (group.kind()) {
            case THING -> alike(retold, leaf, things(retold, leaf), true);
            case KEEPER, BELOW, ANYBODY -> {
                organizations(retold, leaf, group);
                List<Name> things = new ArrayList<>(foreign.all());
                things.removeAll(foreign.of(Shape.ORGANIZATION));
                alike(retold, leaf, some(things, SOME), true);
            }
            case UNIQUE -> unique(retold, leaf, group);
            default -> alike(retold, leaf, some(foreign.all(), SOME), false);
        }
    }

    /** All there are; where the same text was asked for by another operation before, those of its own kind and some. */
    private List<Name> things(Retold retold, Leaf leaf) {
        if (asked.add(leaf.text())) {
            return foreign.all();
        }
        List<Name> names = new ArrayList<>(some(foreign.all(), MORE));
        foreign.all().stream()
                .filter(name -> name.kind().equals(retold.operation().collection()))
                .forEach(names::add);
        return names;
    }

    private List<Name> some(List<Name> names, int count) {
        List<Name> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, count);
    }

    /** Each name is answered as one that looks like it and is nothing's. */
    private void alike(Retold retold, Leaf leaf, List<Name> names, boolean mustBe) {
        Map<String, Reply> nothing = new HashMap<>();
        for (Name name : names) {
            String like = name.shape() + " of " + name.word().length();
            Reply none = nothing.computeIfAbsent(like, missing -> send(retold, Map.of(leaf, name.unlike())));
            if (none.done() && mustBe) {
                found.add(where(retold, leaf) + " takes what does not exist: " + none.asked());
                return;
            }
            Reply there = send(retold, Map.of(leaf, name.word()));
            if (!there.said().equals(none.said())) {
                found.add(
                        where(retold, leaf) + " tells of " + name + ": " + there.said() + " instead of " + none.said());
            }
            compared.add(where(retold, leaf));
        }
    }

    /** A foreign organisation by its id and by its code, and one that was closed: nothing tells them apart. */
    private void organizations(Retold retold, Leaf leaf, Group group) {
        Set<String> said = new TreeSet<>();
        for (Name name : foreign.of(Shape.ORGANIZATION)) {
            Reply reply = send(retold, Map.of(leaf, name.word()));
            Set<String> codes = reply.done() ? Set.of("DONE") : reply.codes();
            if (!group.codes().containsAll(codes)) {
                found.add(where(retold, leaf) + " says " + codes + " of " + name + ": " + reply.said());
            }
            said.add(reply.said());
        }
        if (said.size() != 1) {
            found.add(where(retold, leaf) + " tells foreign organisations apart: " + said);
        }
    }

    /** That it is in use is all that is said. */
    private void unique(Retold retold, Leaf leaf, Group group) {
        boolean isUsername = leaf.text().endsWith(".username");
        for (Name name : foreign.of(isUsername ? Shape.USERNAME : Shape.ORGANIZATION)) {
            // Codes are of capital letters; the rest are ids, which are no codes.
            if (isUsername || name.word().startsWith("T")) {
                Reply reply = send(retold, Map.of(leaf, name.word()));
                if (!reply.codes().equals(group.codes())) {
                    found.add(where(retold, leaf) + " says " + reply.codes() + " of " + name + ": " + reply.said());
                }
                compared.add(where(retold, leaf));
            }
        }
    }

    /** All own words of a body at once say what something is called elsewhere, and then what nothing is called. */
    private void words(Retold retold, List<Leaf> texts) {
        Map<Leaf, String> elsewhere = new HashMap<>();
        Map<Leaf, String> nowhere = new HashMap<>();
        for (Leaf leaf : texts) {
            Name name = some(foreign.of(Shape.ID), 1).getFirst();
            elsewhere.put(leaf, name.word());
            nowhere.put(leaf, name.unlike());
        }
        Reply none = send(retold, nowhere);
        Reply there = send(retold, elsewhere);
        if (!none.done() || !none.said().equals(there.said())) {
            found.add(retold.operation().id() + " does not take own words " + texts + " as they are: " + none.said()
                    + " and " + there.said());
        }
    }

    private Reply send(Retold retold, Map<Leaf, String> texts) {
        Reply reply = retold.with(texts);
        for (String mark : reply.told(marks)) {
            found.add(retold.operation().id() + " tells " + mark + " to " + texts + ": " + reply.whole());
        }
        return reply;
    }

    private static String where(Retold retold, Leaf leaf) {
        return retold.operation().id() + " " + leaf.way();
    }
}
