package dev.taizhang.platform.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Puts another schema in the place of each that the contract uses, the innermost first. */
final class SchemaWalk {

    private final UnaryOperator<Schema> change;

    SchemaWalk(UnaryOperator<Schema> change) {
        this.change = change;
    }

    void through(OpenAPI contract) {
        contract.getComponents().getSchemas().values().forEach(this::inside);
        contract.getPaths().getPathItems().values().forEach(item -> {
            parameters(item.getParameters());
            item.getOperations().values().forEach(this::operation);
        });
    }

    private void operation(Operation operation) {
        parameters(operation.getParameters());
        if (operation.getRequestBody() != null) {
            content(operation.getRequestBody().getContent());
        }
        if (operation.getResponses() != null) {
            operation.getResponses().getAPIResponses().values().forEach(response -> content(response.getContent()));
        }
    }

    private void parameters(@Nullable List<Parameter> parameters) {
        if (parameters != null) {
            parameters.forEach(parameter -> parameter.setSchema(changed(parameter.getSchema())));
        }
    }

    private void content(@Nullable Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(media -> media.setSchema(changed(media.getSchema())));
        }
    }

    private @Nullable Schema changed(@Nullable Schema schema) {
        if (schema == null) {
            return null;
        }
        inside(schema);
        return change.apply(schema);
    }

    private void inside(Schema schema) {
        if (schema.getProperties() != null) {
            Map<String, Schema> properties = new LinkedHashMap<>();
            schema.getProperties().forEach((name, property) -> properties.put(name, changed(property)));
            schema.setProperties(properties);
        }
        schema.setItems(changed(schema.getItems()));
        schema.setOneOf(several(schema.getOneOf()));
        schema.setAnyOf(several(schema.getAnyOf()));
        schema.setAllOf(several(schema.getAllOf()));
        Schema others = schema.getAdditionalPropertiesSchema();
        if (others != null && others.getBooleanSchema() == null) {
            schema.setAdditionalPropertiesSchema(changed(others));
        }
    }

    private @Nullable List<Schema> several(@Nullable List<Schema> schemas) {
        if (schemas == null) {
            return null;
        }
        List<Schema> changed = new ArrayList<>(schemas);
        changed.replaceAll(this::changed);
        return changed;
    }
}
