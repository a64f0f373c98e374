package dev.taizhang.notice;

import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of other people's networks from those of the own one and of none: loopback, private, link-local with the
 * metadata services of clouds, shared, multicast, reserved (IANA special-purpose registries, RFC 6890), and those that
 * carry an IPv4 address inside an IPv6 one.
 */
final class OutsideAddresses {

    private static final List<Block> FORBIDDEN = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            // Answers as a part of the platform in one large cloud, though it looks like any other.
            Block.of("168.63.129.16", 32),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3),
            Block.of("2001::", 23),
            Block.of("2001:db8::", 32),
            Block.of("2002::", 16),
            Block.of("3fff::", 20));

    /** The only part of IPv6 that is given to hosts anywhere; mapped and embedded addresses lie outside of it. */
    private static final Block GLOBAL_V6 = Block.of("2000::", 3);

    private OutsideAddresses() {}

    /** Whether it may belong to somebody else. */
    static boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean global = bytes.length == 4 || GLOBAL_V6.contains(bytes);
        return global && FORBIDDEN.stream().noneMatch(block -> block.contains(bytes));
    }

    private static final class Block {

        private final byte[] start;
        private final int bits;

        private Block(byte[] start, int bits) {
            this.start = start;
            this.bits = bits;
        }

        static Block of(String start, int bits) {
            return new Block(InetAddress.ofLiteral(start).getAddress(), bits);
        }

        boolean contains(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
