package dev.taizhang.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The methods of a source of tests, each with those of the same source that it calls or takes its arguments from. */
final class TestMembers {

    /** As the formatter leaves it: a member of a class ends four places in. */
    private static final Pattern END = Pattern.compile("\n    }\n");

    private static final Pattern DECLARED = Pattern.compile("(?m)^    (?! |@|/|\\*|\\.)[^=;\"]*?(\\w+)\\(");
    private static final Pattern NAMED = Pattern.compile("(\\w+)\\(|@MethodSource\\(\"(\\w+)\"");

    private TestMembers() {}

    static List<String> of(String source) {
        List<String> members = List.of(END.split(source, -1));
        Map<String, String> byName = new HashMap<>();
        for (String member : members) {
            Matcher declared = DECLARED.matcher(member);
            if (declared.find()) {
                byName.put(declared.group(1), member);
            }
        }
        return members.stream().map(member -> whole(member, byName)).toList();
    }

    private static String whole(String member, Map<String, String> byName) {
        StringBuilder whole = new StringBuilder(member);
        NAMED.matcher(member)
                .results()
                .map(TestMembers::name)
                .distinct()
                .map(name -> byName.getOrDefault(name, ""))
                .filter(named -> !named.equals(member))
                .forEach(whole::append);
        return whole.toString();
    }

    private static String name(MatchResult named) {
        return named.group(1) == null ? named.group(2) : named.group(1);
    }
}
