package dev.taizhang.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Which requests are steps of a workflow, as the tables in the contract say. */
final class Steps {

    private final JsonNode contract;
    private final List<Step> steps = new ArrayList<>();

    private record Step(String method, List<String> parts, String transition) {}

    /** Codes with which a step is refused for what the thing is or the caller did, whatever the request says. */
    private static final Set<String> WHATEVER_IS_SAID = Set.of(
            "FOUR_EYES_REQUIRED",
            "VERIFICATION_REQUIRED",
            "EVIDENCE_REQUIRED",
            "ACTION_ITEMS_OPEN",
            "EXTENSION_WAITING",
            "SOURCE_NOT_CONFIRMED",
            "SOURCE_BEING_AMENDED",
            "FINDING_TAKES_NO_ITEMS",
            "PROOF_REQUIRED",
            "PROOFREADING_REQUIRED",
            "PROOFREADING_COMPLETE",
            "REPORT_STANDS",
            "SUPERSEDED_REPORT_NOT_ISSUED");

    Steps(JsonNode contract) {
        this.contract = contract;
        for (JsonNode workflow : contract.required("x-workflows")) {
            StreamSupport.stream(workflow.required("moves").spliterator(), false)
                    .filter(move -> !move.required("request").asText().isEmpty())
                    .map(move -> step(
                            workflow.required("path").asText(),
                            move.required("request").asText(),
                            move.required("transition").asText()))
                    .distinct()
                    .forEach(steps::add);
        }
    }

    boolean includes(String method, String path) {
        return at(method, path).findAny().isPresent();
    }

    /** Whether a request was refused so that it would be again, and is offered nevertheless; another edit may be accepted. */
    boolean offeredAgain(String method, String path, String code, Set<String> offered) {
        List<String> asked = at(method, path).map(Step::transition).distinct().toList();
        return !method.equals("PUT")
                && WHATEVER_IS_SAID.contains(code)
                && asked.size() == 1
                && offered.containsAll(asked);
    }

    private Stream<Step> at(String method, String path) {
        List<String> parts = List.of(path.split("/", -1));
        return steps.stream().filter(step -> step.method().equals(method) && isAt(step.parts(), parts));
    }

    private static Step step(String path, String request, String transition) {
        String[] asked = request.split(" ", 2);
        String at = "/api/v1/" + path + (asked.length == 1 ? "" : asked[1]);
        return new Step(asked[0], List.of(at.split("/", -1)), transition);
    }

    private boolean isAt(List<String> template, List<String> path) {
        return template.size() == path.size()
                && IntStream.range(0, template.size()).allMatch(i -> fits(template.get(i), path.get(i)));
    }

    private boolean fits(String part, String said) {
        if (part.equals("{ledger}")) {
            // Only a ledger whose records go the common way has amendments.
            return contract.required("paths").has("/api/v1/" + said + "/{id}/amendments");
        }
        if (part.contains("|")) {
            return List.of(part.substring(1, part.length() - 1).split("\\|", -1))
                    .contains(said);
        }
        return part.startsWith("{") || part.equals(said);
    }
}
