package dev.taizhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.access.ForeignNames.Name;
import dev.taizhang.access.ForeignNames.Shape;
import dev.taizhang.access.Operations.Operation;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Whatever a filter names: with what is there for others alone a question is answered word by word, and header by header, as
 * with what does not exist. Asked is by every text that the contract lets a query hold.
 */
@QuarkusTest
class AskedElsewhereTest {

    /** Whoever sees most here, in each of its ways. */
    private static final List<Role> ROLES = List.of(Role.ADMIN, Role.CLERK, Role.STATISTICS);

    private static final int OTHERS = 3;

    private final Collection<String> found = new ConcurrentSkipListSet<>();
    private final Set<String> marks = new HashSet<>();
    private final AtomicInteger answered = new AtomicInteger();

    private record Question(Operation operation, String filter, Name name, Role role) {}

    @Test
    void noFilterTellsWhetherAThingIsElsewhere() throws Exception {
        WalkedOffice office = WalkedOffice.prepared();
        Staff others = Staff.hired();
        PlantedBranch branch = PlantedBranch.in(others);
        ForeignNames foreign = new ForeignNames(branch, others);
        marks.addAll(branch.marks());
        // The walked office has records of that year, too.
        marks.remove(PlantedBranch.YEAR);
        List<Question> questions = new ArrayList<>();
        for (Operation operation : new Operations().all()) {
            for (String filter : operation.queryTexts()) {
                if (operation.method().equals("GET")) {
                    names(operation, filter, foreign)
                            .forEach(name -> questions.add(
                                    new Question(operation, filter, name, ROLES.get(questions.size() % ROLES.size()))));
                } else {
                    // What a file is called.
                    assertEquals("name", filter, operation.id());
                }
            }
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            AtOnce.each(questions, question -> compare(question, office, client));
        }
        assertEquals("", String.join("\n", found));
        assertTrue(questions.size() > 2000, "Hardly anything is asked: " + questions.size());
        assertTrue(answered.get() > 300, "Hardly anything was answered: " + answered);
    }

    /** What could stand there for a thing of that kind, and some of all the others. */
    private static List<Name> names(Operation operation, String filter, ForeignNames foreign) {
        List<Name> names = new ArrayList<>(foreign.of(Shape.ORGANIZATION));
        names.addAll(foreign.of(Shape.USERNAME));
        String kind = filter.equals("rule") ? "obligation-rules" : operation.collection();
        List<Name> rest = new ArrayList<>();
        for (Name name : foreign.all()) {
            boolean isOfKind = name.kind().equals(kind) || name.kind().equals(kind + "/code");
            if (!names.contains(name)) {
                (isOfKind ? names : rest).add(name);
            }
        }
        Collections.shuffle(rest, new Random((operation.id() + filter).hashCode()));
        names.addAll(rest.subList(0, OTHERS));
        return names;
    }

    private void compare(Question question, WalkedOffice office, HttpClient client) {
        String there = said(question, question.name().word(), office, client);
        String none = said(question, question.name().unlike(), office, client);
        // Each organisation counts for itself: a number is one of the caller's records, too.
        boolean isOfOwn =
                question.name().shape() == Shape.NUMBER && marks.stream().noneMatch(there::contains);
        if (!there.equals(none) && !isOfOwn) {
            found.add(question + ":\n  " + there + "\n  " + none);
        }
    }

    private String said(Question question, String word, WalkedOffice office, HttpClient client) {
        Operation operation = question.operation();
        StringBuilder target = new StringBuilder(Asking.path(operation, office))
                .append('?')
                .append(question.filter())
                .append('=')
                .append(URLEncoder.encode(word, StandardCharsets.UTF_8));
        for (String needed : operation.queryNeeded()) {
            if (!needed.equals(question.filter())) {
                target.append('&').append(needed).append('=').append(value(needed, office));
            }
        }
        String username = office.staff(Relation.OWN).username(question.role());
        HttpRequest request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + target))
                .header("Authorization", SignedIn.header(username, SignedIn.PASSWORD))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            answered.addAndGet(answer.statusCode() == 200 ? 1 : 0);
            return Said.of(answer.statusCode(), answer.headers().map(), answer.body(), Set.of(word))
                    // That of an answer is made of the question, too.
                    .replaceAll("etag=[^]]*]", "etag");
        } catch (IOException e) {
            throw new IllegalStateException(operation.id(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String value(String needed, WalkedOffice office) {
        return switch (needed) {
            case "organization" -> office.organization();
            case "period", "fromYear", "toYear" -> "2022";
            case "rule" -> office.id("obligation-rules");
            case "q" -> "x";
            default -> throw new IllegalStateException("Say what stands for " + needed);
        };
    }
}
