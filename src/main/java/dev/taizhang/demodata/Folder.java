package dev.taizhang.demodata;

import dev.taizhang.platform.json.RequestBody;
import dev.taizhang.platform.problem.Faults;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of all files of a folder whose form could be read. */
final class Folder {

    private final Map<FolderFile, List<Entry<?>>> entries = new EnumMap<>(FolderFile.class);
    private final Map<FolderFile, Set<String>> keys = new EnumMap<>(FolderFile.class);
    private final Map<String, String> organizationCodes = new HashMap<>();

    void add(Entry<?> entry) {
        entries.computeIfAbsent(entry.file(), file -> new ArrayList<>()).add(entry);
        if (entry.row() instanceof OrganizationRow organization && organization.code() != null) {
            organizationCodes.put(entry.key(), organization.code());
        }
    }

    /** Takes note of a key; answers false if the file has it already. */
    boolean addKey(FolderFile file, String key) {
        return keys.computeIfAbsent(file, any -> new HashSet<>()).add(key);
    }

    boolean has(FolderFile file, String key) {
        return keys.getOrDefault(file, Set.of()).contains(key);
    }

    boolean hasAnywhere(String key) {
        return keys.values().stream().anyMatch(known -> known.contains(key));
    }

    /** The entries of a file, in its order. */
    List<Entry<?>> entries(FolderFile file) {
        return entries.getOrDefault(file, List.of());
    }

    /** The entries of a file whose rows are of a type. */
    <T extends RequestBody> List<Entry<T>> entries(FolderFile file, Class<T> type) {
        List<Entry<T>> found = new ArrayList<>();
        for (Entry<?> entry : entries(file)) {
            found.add(new Entry<>(file, entry.index(), entry.json(), type.cast(entry.row())));
        }
        return found;
    }

    /** The code of the organisation with that key. */
    Optional<String> organizationCode(@Nullable String key) {
        return key == null ? Optional.empty() : Optional.ofNullable(organizationCodes.get(key));
    }

    /** Whether a file is there and without any of these faults. */
    boolean soundIn(FolderFile file, Faults faults) {
        return entries.containsKey(file)
                && faults.list().stream().noneMatch(fault -> fault.field().startsWith(file.fileName()));
    }
}
