package dev.taizhang.platform.web;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as far as clients without an account are told apart by it: the address that the connection
 * has, or that a proxy which is believed says ({@code quarkus.http.proxy}).
 */
public final class Networks {

    /** What all are that cannot be told apart. */
    public static final String UNKNOWN = "unknown";

    private static final int NETWORK_BYTES = 8;

    private Networks() {}

    /** Of a request; of work that no request asked for, {@link #UNKNOWN}. */
    public static String of(@Nullable RoutingContext context) {
        return context == null ? UNKNOWN : of(context.request().remoteAddress());
    }

    /** Of IPv6 the network, for a host has as many addresses there as it likes. */
    static String of(@Nullable SocketAddress address) {
        String host = address == null ? null : address.hostAddress();
        if (host == null) {
            return UNKNOWN;
        }
        InetAddress literal = InetAddress.ofLiteral(host);
        return literal instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(literal.getAddress(), NETWORK_BYTES))
                : host;
    }
}
