package dev.taizhang.account;

import java.util.regex.Pattern;

/** What a username looks like: it names a post or a machine, is typed on any keyboard and fits into a header. */
final class Usernames {

    static final String PATTERN = "[a-z0-9][a-z0-9._-]{1,59}";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    private Usernames() {}

    static boolean valid(String text) {
        return text.length() <= 60 && VALID.matcher(text).matches();
    }
}
