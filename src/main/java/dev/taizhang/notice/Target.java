package dev.taizhang.notice;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a webhook goes.
 *
 * @param secure whether over TLS
 * @param host name or address as it stands there, in small letters; of an IPv6 address without brackets
 * @param path with query, beginning with a slash
 */
record Target(boolean secure, String host, int port, String path) {

    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?|\\[[0-9a-f:.]{2,45}]");

    /** A web address without user, password and fragment. */
    static Optional<Target> of(String text) {
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
            boolean secure = scheme.equals("https");
            boolean web = secure || scheme.equals("http");
            boolean plain = address.getRawUserInfo() == null && address.getRawFragment() == null;
            int port = address.getPort() == -1 ? (secure ? 443 : 80) : address.getPort();
            if (!web || !plain || !HOST.matcher(host).matches() || port < 1 || port > 65535 || !ascii(text)) {
                return Optional.empty();
            }
            return Optional.of(new Target(secure, bare(host), port, path(address)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Host and port as the header {@code Host} has them. */
    String authority() {
        String named = host.contains(":") ? "[" + host + "]" : host;
        return port == (secure ? 443 : 80) ? named : named + ":" + port;
    }

    /**
     * Whether it names no host but an address, and one that cannot belong to somebody else. What a name means is looked at
     * when something is sent.
     */
    boolean isForbiddenAddress() {
        try {
            return !OutsideAddresses.holds(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String path(URI address) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    /** Never the path: it may hold a secret of the receiver. */
    @Override
    public String toString() {
        return "Target[" + authority() + "]";
    }
}
