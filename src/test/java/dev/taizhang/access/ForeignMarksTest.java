package dev.taizhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.taizhang.access.Operations.Operation;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Samples;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever callers of one branch ask for, by whatever ids, filters and bodies: nothing of another one is in an answer. */
@QuarkusTest
class ForeignMarksTest {

    private static final Set<String> ENDS_THE_WALK =
            Set.of("replaceAccount", "handOverPost", "changeMyPassword", "closeOrganization");
    private static final int TRIES = 8;

    /** Words that each filter of each question is tried with, of the many there are. */
    private static final int WORDS_OF_A_FILTER = 6;

    private final ObjectMapper json = new ObjectMapper();
    private final Random random = new Random(20_221_215);
    private final List<Role> roles = List.of(Role.values());
    private final Set<String> marks = new TreeSet<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> words = new ArrayList<>(List.of("2022", "true", "x", "*", "DRAFT", "2022-03-05"));

    /** Each question by itself, each of its filters with names of what is there elsewhere, as whoever sees most here. */
    @Test
    void noFilterOfAnyQuestionTellsOfAForeignBranch() throws Exception {
        WalkedOffice office = WalkedOffice.prepared();
        Staff own = office.staff(Relation.OWN);
        plant(Staff.hired());
        // The walked office has records of that year, too.
        marks.remove(PlantedBranch.YEAR);
        Set<String> found = new TreeSet<>();
        int answered = 0;
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (Operation operation : new Operations().all()) {
                if (operation.method().equals("GET") && !operation.open()) {
                    for (String filter : filters(operation)) {
                        String target = Asking.path(operation, office) + filter;
                        for (Role role : List.of(Role.ADMIN, Role.CLERK, Role.STATISTICS)) {
                            answered += ask(client, operation, target, "", own.username(role), found);
                        }
                    }
                }
            }
        }
        assertEquals("", String.join("\n", found));
        assertTrue(answered > 300, "Hardly anything was answered: " + answered);
    }

    /** Queries of an operation, one filter in each beside what has to be there; and the one without any. */
    private List<String> filters(Operation operation) {
        List<String> queries = new ArrayList<>();
        String needed = operation.queryNames().contains("period") ? "&period=2021" : "";
        needed += operation.queryNames().contains("fromYear") ? "&fromYear=2021&toYear=2022" : "";
        queries.add("?" + needed);
        for (String name : operation.queryNames()) {
            List<String> some = new ArrayList<>(words);
            Collections.shuffle(some, random);
            for (String word : some.subList(0, WORDS_OF_A_FILTER)) {
                queries.add("?" + name + "=" + encoded(word) + needed);
            }
        }
        if (operation.queryNames().contains("q")) {
            queries.add("?q=" + encoded(PlantedBranch.WORD));
        }
        return queries;
    }

    @Test
    void nothingOfAForeignBranchIsInAnyAnswer() throws Exception {
        Operations operations = new Operations();
        Staff top = Staff.hired();
        Staff own = Staff.below(top.organization());
        Staff foreign = Staff.below(top.organization());
        plant(foreign);
        letOff(top, own, foreign);
        List<String> ownIds = new ArrayList<>();
        for (String ledger : List.of("meetings", "activities", "articles", "action-items", "channels")) {
            ownIds.add(AnyRecord.draft(ledger, own).id());
        }
        ownIds.forEach(id -> words.addAll(List.of(id, id, id)));
        words.add(own.organization());
        places.addAll(List.of(own.organization(), own.organization()));
        Samples samples = new Samples(operations.contract(), own.organization(), random);
        Set<String> found = new TreeSet<>();
        int answered = 0;
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (Operation operation : operations.all()) {
                // What takes the callers away, or their organisation, would end the walk early.
                if (operation.open() || ENDS_THE_WALK.contains(operation.id())) {
                    continue;
                }
                for (int i = 0; i < TRIES; i++) {
                    Role role = roles.get(random.nextInt(roles.size()));
                    JsonNode schema = operation.body();
                    String body =
                            schema == null ? "" : twisted(json.readTree(samples.body(schema, random.nextInt(4) > 0)));
                    String target = path(operation) + query(operation);
                    answered += ask(client, operation, target, body, own.username(role), found);
                }
            }
        }
        assertEquals("", String.join("\n", found));
        assertTrue(answered > 100, "Hardly anything was answered: " + answered);
    }

    /** One request; 1 if it was answered with what was asked for. */
    private int ask(
            HttpClient client, Operation operation, String target, String body, String username, Set<String> found)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + target))
                .header("Authorization", SignedIn.header(username, SignedIn.PASSWORD))
                .header(
                        "Accept",
                        List.of("*/*", "application/json", "text/csv", "text/html")
                                .get(random.nextInt(4)))
                .method(operation.method(), BodyPublishers.ofString(body));
        if (operation.body() != null) {
            request.header("Content-Type", "application/json");
        }
        if (!operation.method().equals("GET")) {
            request.header("If-Match", "*");
        }
        var answer = client.send(request.build(), BodyHandlers.ofString());
        String asked = URLDecoder.decode(target, StandardCharsets.UTF_8) + body;
        String said = answer.headers().map() + answer.body();
        for (String mark : marks) {
            // What the client itself has said tells it nothing.
            if (said.contains(mark) && !asked.contains(mark)) {
                found.add(operation.id() + " tells " + mark + " to " + target + " " + body);
            }
        }
        if (answer.statusCode() >= 500) {
            found.add(operation.id() + " fails: " + target + " " + body + " " + answer.body());
        }
        return answer.statusCode() < 300 ? 1 : 0;
    }

    private String path(Operation operation) {
        StringBuilder path = new StringBuilder();
        for (String part : operation.path().substring(1).split("/", -1)) {
            path.append('/');
            path.append(
                    switch (part) {
                        case "{no}" -> "1";
                        case "{period}" -> "2022";
                        case "{code}" -> "STUDY_MEETING_COUNT";
                        default -> part.startsWith("{") ? encoded(word()) : part;
                    });
        }
        return path.toString();
    }

    private String query(Operation operation) {
        List<String> pairs = new ArrayList<>();
        for (String name : operation.queryNames()) {
            switch (name) {
                case "period", "fromYear", "toYear" -> pairs.add(name + "=2022");
                case "organization" -> pairs.add(name + "=" + encoded(places.get(random.nextInt(places.size()))));
                case "q" -> pairs.add("q=" + encoded("学习"));
                case "counted" -> pairs.add("counted=" + random.nextBoolean());
                case "subtree" -> {
                    if (random.nextInt(3) == 0) {
                        pairs.add("subtree=" + (random.nextBoolean() ? "true" : encoded(word())));
                    }
                }
                default -> {
                    if (random.nextInt(20) == 0) {
                        pairs.add(name + "=" + encoded(word()));
                    }
                }
            }
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** Some of its texts replaced by ids, codes and keys of the foreign branch. */
    private String twisted(JsonNode body) {
        twist(body);
        return body.toString();
    }

    private void twist(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (member.getValue().isTextual() && random.nextInt(5) == 0) {
                    member.setValue(TextNode.valueOf(word()));
                } else {
                    twist(member.getValue());
                }
            });
        } else if (node instanceof ArrayNode array) {
            array.forEach(this::twist);
        }
    }

    private String word() {
        return words.get(random.nextInt(words.size()));
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void plant(Staff foreign) {
        PlantedBranch branch = PlantedBranch.in(foreign);
        marks.addAll(branch.marks());
        words.addAll(branch.words());
        words.addAll(branch.words());
        places.add(foreign.organization());
    }

    /** A duty of both, which both read, and why the foreign one was let off. */
    private void letOff(Staff top, Staff own, Staff foreign) {
        Map<String, Object> duty = AnyRecord.body("obligation-rules", top.organization());
        Entered owed = Entered.confirmed(
                "obligation-rules",
                top,
                Bodies.with(duty, "organizations", List.of(own.organization(), foreign.organization())));
        owed.step(
                        top.approver(),
                        "waivers",
                        Map.of("organization", foreign.organization(), "period", "2022-Q1", "reason", "暗号：停业"))
                .statusCode(201);
        words.addAll(List.of(owed.id(), owed.id(), owed.id()));
    }
}
