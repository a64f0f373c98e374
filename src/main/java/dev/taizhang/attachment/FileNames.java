package dev.taizhang.attachment;

import dev.taizhang.platform.json.Texts;
import dev.taizhang.platform.problem.Faults;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Names of files: kept exactly as they are given, or refused. */
final class FileNames {

    /** Characters of a name at most. */
    static final int LONGEST = 200;

    private static final String FIELD = "/name";
    private static final Set<Character> SEPARATORS = Set.of('/', '\\');

    private FileNames() {}

    /** Adds what is wrong with a name: no path, nothing that a person would not see. */
    static void check(String name, Faults faults) {
        if (name.isBlank()) {
            faults.add(FIELD, "BLANK");
        } else if (name.codePointCount(0, name.length()) > LONGEST) {
            faults.add(FIELD, "TOO_LONG", LONGEST);
        } else if (name.chars().anyMatch(c -> SEPARATORS.contains((char) c))
                || Set.of(".", "..").contains(name)) {
            faults.add(FIELD, "PATH_IN_FILE_NAME");
        } else {
            // What turns the direction of writing would let gpj.exe be read as something else.
            Texts.line(name, FIELD, faults);
        }
    }

    /** What follows the last dot; empty without one. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    /**
     * The header of a download (RFC 6266): the name in UTF-8, and one in ASCII for those who do not know RFC 5987.
     */
    static String disposition(String name) {
        String ascii = name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
