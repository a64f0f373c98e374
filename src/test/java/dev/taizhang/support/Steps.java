package dev.taizhang.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Which requests are steps of a workflow, as the tables in the contract say. */
final class Steps {

    private final JsonNode contract;
    private final List<Step> steps = new ArrayList<>();

    private record Step(String method, List<String> parts) {}

    Steps(JsonNode contract) {
        this.contract = contract;
        for (JsonNode workflow : contract.required("x-workflows")) {
            StreamSupport.stream(workflow.required("moves").spliterator(), false)
                    .map(move -> move.required("request").asText())
                    .filter(request -> !request.isEmpty())
                    .distinct()
                    .forEach(request -> steps.add(step(workflow.required("path").asText(), request)));
        }
    }

    boolean includes(String method, String path) {
        List<String> parts = List.of(path.split("/", -1));
        return steps.stream().anyMatch(step -> step.method().equals(method) && isAt(step.parts(), parts));
    }

    private static Step step(String path, String request) {
        String[] asked = request.split(" ", 2);
        String at = "/api/v1/" + path + (asked.length == 1 ? "" : asked[1]);
        return new Step(asked[0], List.of(at.split("/", -1)));
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
