package dev.taizhang.demodata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taizhang.platform.json.JsonBinder;
import dev.taizhang.platform.json.RequestBody;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a folder and checks the form of every file: an array of entries with known fields, types and different keys. */
@ApplicationScoped
class FolderReader {

    private final JsonBinder binder;

    FolderReader(JsonBinder binder) {
        this.binder = binder;
    }

    Folder read(Source source, Faults faults) {
        Folder folder = new Folder();
        if (!source.exists()) {
            faults.add("", "NO_SUCH_FOLDER");
            return folder;
        }
        source.unknownFiles().forEach(name -> faults.add(name, "UNKNOWN_FILE"));
        for (FolderFile file : FolderFile.values()) {
            source.content(file)
                    .ifPresentOrElse(
                            content -> readFile(file, content, folder, faults), () -> requireFile(file, faults));
        }
        return folder;
    }

    private static void requireFile(FolderFile file, Faults faults) {
        if (file.required()) {
            faults.add(file.fileName(), "MISSING_FILE");
        }
    }

    private void readFile(FolderFile file, byte[] content, Folder folder, Faults faults) {
        JsonNode array;
        try {
            array = binder.parse(content);
        } catch (Problem problem) {
            problem.violations()
                    .forEach(violation -> faults.add(
                            file.fileName(),
                            violation.code(),
                            violation.arguments().toArray()));
            return;
        }
        if (!array.isArray()) {
            faults.add(file.fileName(), "NOT_AN_ARRAY");
            return;
        }
        for (int i = 0; i < array.size(); i++) {
            readEntry(file, i, array.get(i), folder, faults);
        }
    }

    private void readEntry(FolderFile file, int index, JsonNode json, Folder folder, Faults faults) {
        String pointer = Entry.pointer(file, index);
        JsonNode own = file.holdsRecords() && json.isObject() ? historyIn((ObjectNode) json, file) : json;
        RequestBody row = binder.bind(own, file.row(), pointer, faults);
        String key = json.path("key").asText();
        if (!key.isEmpty() && !folder.addKey(file, key)) {
            faults.add(pointer + "/key", "DUPLICATE");
        }
        if (row != null) {
            folder.add(new Entry<>(file, index, json, row));
        }
    }

    /** What an entry says of the history of its record. */
    private static ObjectNode historyIn(ObjectNode entry, FolderFile file) {
        ObjectNode history = entry.objectNode();
        Set<String> names = namesIn(file);
        for (Map.Entry<String, JsonNode> member : entry.properties()) {
            if (names.contains(member.getKey())) {
                history.set(member.getKey(), member.getValue());
            }
        }
        return history;
    }

    /** What an entry says of the content of its record: everything that is not its history. */
    static ObjectNode contentIn(Entry<?> entry) {
        ObjectNode content = entry.json().deepCopy();
        content.remove(namesIn(entry.file()));
        return content;
    }

    private static Set<String> namesIn(FolderFile file) {
        return Arrays.stream(file.row().getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }
}
