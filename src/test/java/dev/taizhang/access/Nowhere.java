package dev.taizhang.access;

import dev.taizhang.shared.Ids;
import java.util.HashMap;
import java.util.Map;

/** Places where nothing is, each under an id that could be one. */
final class Nowhere implements Places {

    private final Map<String, String> ids = new HashMap<>();

    @Override
    public String organization() {
        return id("organizations");
    }

    @Override
    public String id(String collection) {
        return ids.computeIfAbsent(collection, missing -> Ids.next());
    }

    @Override
    public String attachment(String collection) {
        return id("attachments of " + collection);
    }
}
