package dev.taizhang.platform.openapi;

import dev.taizhang.platform.web.PhasedOut;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jspecify.annotations.Nullable;

/** Marks as deprecated what the code says is phased out, and declares the headers that its answers carry. */
final class Retirements {

    private static final DotName PHASED_OUT = DotName.createSimple(PhasedOut.class.getName());
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName QUERY = DotName.createSimple("jakarta.ws.rs.QueryParam");
    private static final DotName BEAN = DotName.createSimple("jakarta.ws.rs.BeanParam");

    private final IndexView index;

    /** Operations of the contract by their names. */
    private final Map<String, Operation> operations = new TreeMap<>();

    private Retirements(OpenAPI contract, IndexView index) {
        this.index = index;
        contract.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations()
                        .values()
                        .forEach(operation -> operations.put(operation.getOperationId(), operation)));
    }

    static void declare(OpenAPI contract, IndexView index) {
        Retirements retirements = new Retirements(contract, index);
        for (AnnotationInstance phasedOut : index.getAnnotations(PHASED_OUT)) {
            // Only where there is something to leave: a header that nothing refers to has no place in the contract.
            Conventions.header(
                    contract,
                    "Deprecation",
                    "`@` and the second since which it is not to be used any more (RFC 9745).");
            if (phasedOut.value("gone") != null) {
                Conventions.header(contract, "Sunset", "When it will be gone (RFC 8594).");
            }
            retirements.declare(phasedOut, phasedOut.target());
        }
    }

    private void declare(AnnotationInstance phasedOut, AnnotationTarget target) {
        switch (target.kind()) {
            case METHOD -> whole(phasedOut, target.asMethod());
            case METHOD_PARAMETER -> {
                MethodParameterInfo parameter = target.asMethodParameter();
                parameter(phasedOut, parameter.annotation(QUERY), List.of(parameter.method()));
            }
            case FIELD -> {
                FieldInfo field = target.asField();
                parameter(phasedOut, field.annotation(QUERY), takers(field.declaringClass()));
            }
            default -> throw new IllegalStateException("Nothing that can be phased out: " + target);
        }
    }

    private void whole(AnnotationInstance phasedOut, MethodInfo method) {
        Operation operation = operation(method);
        if (operation != null) {
            operation.setDeprecated(true);
            operation.setDescription(told(operation.getDescription(), phasedOut));
            headers(operation, phasedOut);
        }
    }

    private void parameter(AnnotationInstance phasedOut, AnnotationInstance query, List<MethodInfo> methods) {
        for (MethodInfo method : methods) {
            Operation operation = operation(method);
            List<Parameter> parameters =
                    operation == null || operation.getParameters() == null ? List.of() : operation.getParameters();
            for (Parameter parameter : parameters) {
                if (parameter.getName().equals(query.value().asString()) && operation != null) {
                    parameter.setDeprecated(true);
                    parameter.setDescription(told(parameter.getDescription(), phasedOut));
                    headers(operation, phasedOut);
                }
            }
        }
    }

    /** Methods that take the parameters of a class, or of one that holds it. */
    private List<MethodInfo> takers(ClassInfo type) {
        List<MethodInfo> methods = new ArrayList<>();
        Set<DotName> seen = new HashSet<>();
        List<DotName> open = new ArrayList<>(List.of(type.name()));
        while (!open.isEmpty()) {
            DotName one = open.removeLast();
            for (AnnotationInstance bean : seen.add(one) ? index.getAnnotations(BEAN) : List.<AnnotationInstance>of()) {
                AnnotationTarget target = bean.target();
                if (target.kind() == AnnotationTarget.Kind.METHOD_PARAMETER
                        && target.asMethodParameter().type().name().equals(one)) {
                    methods.add(target.asMethodParameter().method());
                } else if (target.kind() == AnnotationTarget.Kind.FIELD
                        && target.asField().type().name().equals(one)) {
                    open.add(target.asField().declaringClass().name());
                }
            }
        }
        return methods;
    }

    private @Nullable Operation operation(MethodInfo method) {
        AnnotationInstance named = method.annotation(OPERATION);
        return named == null || named.value("operationId") == null
                ? null
                : operations.get(named.value("operationId").asString());
    }

    private static void headers(Operation operation, AnnotationInstance phasedOut) {
        for (Map.Entry<String, APIResponse> response :
                operation.getResponses().getAPIResponses().entrySet()) {
            if (response.getValue().getRef() == null) {
                Conventions.link(response.getValue(), "Deprecation");
                if (phasedOut.value("gone") != null) {
                    Conventions.link(response.getValue(), "Sunset");
                }
            }
        }
    }

    private static String told(@Nullable String description, AnnotationInstance phasedOut) {
        AnnotationValue gone = phasedOut.value("gone");
        String said = "Deprecated since " + phasedOut.value("since").asString()
                + (gone == null ? "" : ", gone from " + gone.asString() + " on")
                + ": " + phasedOut.value("instead").asString();
        if (description == null) {
            return said;
        }
        // The index is made of several, which may hold the same class.
        return description.endsWith(said) ? description : description + " " + said;
    }
}
