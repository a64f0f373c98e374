package dev.taizhang.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taizhang.shared.Ids;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The paths of the contract, as words of the trail: what a request is for is known also where no resource ever saw it. */
@ApplicationScoped
class ServedPaths {

    /** Kind of what belongs to the service itself. */
    static final String SERVICE = "SERVICE";

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private static final String ORGANIZATIONS = "organizations";
    private static final String METRICS = "/q/metrics";
    private static final String OF_METRICS = "_SERVICE_METRICS";
    private static final String UNKNOWN = "_UNKNOWN";
    private static final String OTHER = "OTHER";

    private static final String SLASH = "%2F";
    private static final Pattern INTERVAL = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)/(\\d{4}-\\d\\d-\\d\\d)");

    private final OpenApiDocumentService contract;
    private final ObjectMapper mapper;
    private volatile @Nullable Words words;

    ServedPaths(OpenApiDocumentService contract, ObjectMapper mapper) {
        this.contract = contract;
        this.mapper = mapper;
    }

    private record Words(PathTree tree, Set<String> actions, Set<String> kinds) {}

    /** What a request is for; of a path that the service does not have, its method alone. */
    Asked asked(String httpMethod, @Nullable String path) {
        String method = METHODS.contains(httpMethod) ? httpMethod : OTHER;
        if (path != null && path.startsWith(Asked.ROOT)) {
            PathTree.Match match = words().tree().match(segments(path));
            if (match != null) {
                return asked(method, match);
            }
        } else if (path != null && (path.equals(METRICS) || path.startsWith(METRICS + "/"))) {
            return new Asked(method + OF_METRICS, SERVICE, Occurrence.NOTHING, null, null, null, false);
        }
        return new Asked(method + UNKNOWN, Occurrence.NOTHING, Occurrence.NOTHING, null, null, null, false);
    }

    private static Asked asked(String method, PathTree.Match match) {
        Map<String, String> variables = match.variables();
        String id = variables.get(Asked.idVariable(match.template()));
        String first = variables.get("id");
        String organization = organization(match);
        return new Asked(
                Occurrence.word(Asked.action(method, match.template())),
                Asked.kind(match.template()),
                id != null && Ids.isOne(id) ? id : Occurrence.NOTHING,
                named(organization, variables),
                first != null && Ids.isOne(first) ? first : null,
                organization,
                true);
    }

    /** What is below an organisation names it as its own pages do. */
    private static @Nullable String organization(PathTree.Match match) {
        return match.variables().get(match.template().getFirst().equals(ORGANIZATIONS) ? "id" : "organization");
    }

    private static @Nullable String named(@Nullable String organization, Map<String, String> variables) {
        if (organization == null) {
            return variables.get("code");
        }
        String period = variables.get("period");
        return period == null ? organization : organization + "/" + period;
    }

    boolean isAction(String text) {
        return words().actions().contains(text);
    }

    /** Kinds of what requests are about. */
    Set<String> kinds() {
        return words().kinds();
    }

    /** Segments of a path below the root; the two days of an interval are one. */
    private static List<String> segments(String path) {
        return Arrays.stream(INTERVAL.matcher(path.substring(Asked.ROOT.length()))
                        .replaceAll("$1" + SLASH + "$2")
                        .split("/"))
                .map(segment -> segment.replace(SLASH, "/"))
                .toList();
    }

    private Words words() {
        Words known = words;
        if (known == null) {
            known = read();
            words = known;
        }
        return known;
    }

    private Words read() {
        Words read = new Words(new PathTree(), new HashSet<>(), new HashSet<>());
        Set<String> methods = METHODS.stream().collect(Collectors.toCollection(HashSet::new));
        methods.add(OTHER);
        methods.forEach(method -> {
            read.actions().add(method + UNKNOWN);
            read.actions().add(method + OF_METRICS);
        });
        try {
            JsonNode paths = mapper.readTree(contract.getDocument(Format.JSON)).path("paths");
            paths.propertyStream()
                    .filter(path -> path.getKey().startsWith(Asked.ROOT))
                    .map(path -> segments(path.getKey()))
                    .forEach(segments -> {
                        read.tree().add(segments);
                        read.kinds().add(Asked.kind(segments));
                        methods.forEach(method -> read.actions().add(Occurrence.word(Asked.action(method, segments))));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
