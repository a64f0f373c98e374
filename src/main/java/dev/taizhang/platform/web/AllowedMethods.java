package dev.taizhang.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The methods of a path, as a refusal of another one has to name them (RFC 9110, 15.5.6); taken from the contract. */
@ApplicationScoped
class AllowedMethods {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    private final OpenApiDocumentService contract;
    private final ObjectMapper mapper;
    private volatile @Nullable List<Served> served;

    AllowedMethods(OpenApiDocumentService contract, ObjectMapper mapper) {
        this.contract = contract;
        this.mapper = mapper;
    }

    /** Value of {@code Allow} for a path, empty if nothing is known of it. */
    String of(String path) {
        return served().stream()
                .filter(one -> one.path().matcher(path).matches())
                .findFirst()
                .map(one -> String.join(", ", one.methods()))
                .orElse("");
    }

    private List<Served> served() {
        List<Served> known = served;
        if (known == null) {
            known = read();
            served = known;
        }
        return known;
    }

    private List<Served> read() {
        try {
            JsonNode paths = mapper.readTree(contract.getDocument(Format.JSON)).path("paths");
            // A path without variables is preferred to one that happens to match it.
            return paths.propertyStream()
                    .sorted(Comparator.comparingLong(
                            path -> VARIABLE.matcher(path.getKey()).results().count()))
                    .map(path -> Served.of(path.getKey(), path.getValue()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Served(Pattern path, Set<String> methods) {

        static Served of(String template, JsonNode item) {
            Set<String> methods = item.propertyStream()
                    .map(Map.Entry::getKey)
                    .filter(METHODS::contains)
                    .map(method -> method.toUpperCase(Locale.ROOT))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (methods.contains("GET")) {
                methods.add("HEAD");
            }
            methods.add("OPTIONS");
            return new Served(Pattern.compile(VARIABLE.matcher(template).replaceAll("[^/]+")), methods);
        }
    }
}
