package dev.taizhang.demodata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taizhang.platform.problem.Faults;
import java.util.Map;
import java.util.Optional;

/** Whether every name of another entry names one: members are told by their names, which mean the same in every file. */
final class ReferenceCheck {

    private static final Map<String, FolderFile> FILES = Map.ofEntries(
            Map.entry("organization", FolderFile.ORGANIZATIONS),
            Map.entry("organizations", FolderFile.ORGANIZATIONS),
            Map.entry("responsibleOrganization", FolderFile.ORGANIZATIONS),
            Map.entry("coHosts", FolderFile.ORGANIZATIONS),
            Map.entry("parent", FolderFile.ORGANIZATIONS),
            Map.entry("by", FolderFile.USERS),
            Map.entry("reviewer", FolderFile.USERS),
            Map.entry("sourceDocument", FolderFile.SOURCE_DOCUMENTS),
            Map.entry("channel", FolderFile.CHANNELS),
            Map.entry("keyDate", FolderFile.KEY_DATES),
            Map.entry("template", FolderFile.CHECKLIST_TEMPLATES),
            Map.entry("check", FolderFile.RISK_CHECKS));

    /** Names an entry of whatever file. */
    private static final String ANY = "sourceRecord";

    private final Folder folder;
    private final Faults faults;

    ReferenceCheck(Folder folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    void check() {
        for (FolderFile file : FolderFile.values()) {
            folder.entries(file).forEach(entry -> walk(entry.json(), entry.pointer()));
        }
    }

    private void walk(JsonNode node, String pointer) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), pointer + "/" + i);
            }
            return;
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String name = member.getKey();
            String at = pointer + "/" + name;
            Optional<FolderFile> file = target(name);
            if (file.isPresent() || name.equals(ANY)) {
                names(member.getValue(), file, at);
            } else {
                walk(member.getValue(), at);
            }
        }
    }

    private void names(JsonNode value, Optional<FolderFile> file, String pointer) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                names(value.get(i), file, pointer + "/" + i);
            }
        } else if (value.isTextual()) {
            String key = value.textValue();
            if (!file.map(known -> folder.has(known, key)).orElseGet(() -> folder.hasAnywhere(key))) {
                faults.add(
                        pointer,
                        "UNKNOWN_REFERENCE",
                        key,
                        file.map(FolderFile::fileName).orElse("*.json"));
            }
        }
    }

    private static Optional<FolderFile> target(String name) {
        return name.endsWith("By") ? Optional.of(FolderFile.USERS) : Optional.ofNullable(FILES.get(name));
    }
}
