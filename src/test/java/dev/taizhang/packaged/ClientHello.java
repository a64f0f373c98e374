package dev.taizhang.packaged;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;

/**
 * The first message of TLS, up to version 1.2, written by hand: Java's own client refuses to offer what is outdated, so that
 * a server would not be asked at all.
 *
 * @param version {@code 0x0302} is TLS 1.1, {@code 0x0303} is TLS 1.2
 * @param suite number of the only cipher suite that is offered
 */
record ClientHello(int version, int suite) {

    /** What a server says that has none of the versions offered, and none of the suites. */
    static final String NO_SUCH_VERSION = "alert 70";

    static final String NO_SUCH_SUITE = "alert 40";

    /** What it says that goes on with what is offered. */
    static final String TAKEN = "hello";

    /** No cipher, RC4, 3DES; then keys that no exchange protects. */
    static final List<Integer> WEAK = List.of(0xc006, 0xc007, 0xc008, 0x002f, 0x009c);

    private static final int HANDSHAKE = 22;
    private static final int ALERT = 21;

    /** What the server on that port says to it. */
    String answer(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(record());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            int type = in.readUnsignedByte();
            in.skipNBytes(4);
            int first = in.readUnsignedByte();
            if (type == HANDSHAKE) {
                return first == 2 ? TAKEN : "handshake " + first;
            }
            return type == ALERT ? "alert " + in.readUnsignedByte() : "record " + type;
        }
    }

    private byte[] record() throws IOException {
        byte[] hello = hello();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(HANDSHAKE);
        out.writeShort(0x0301);
        out.writeShort(hello.length + 4);
        out.writeByte(1);
        out.writeByte(0);
        out.writeShort(hello.length);
        out.write(hello);
        return bytes.toByteArray();
    }

    private byte[] hello() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(version);
        out.write(new byte[32]);
        out.writeByte(0);
        out.writeShort(2);
        out.writeShort(suite);
        out.writeShort(0x0100);
        // Curves P-256 and P-384, points as they are, ECDSA with SHA-256, SHA-384 and SHA-1.
        int[] extensions = {10, 6, 4, 0x17, 0x18, 11, 2, 0x0100, 13, 8, 6, 0x0403, 0x0503, 0x0203};
        out.writeShort(2 * extensions.length);
        for (int number : extensions) {
            out.writeShort(number);
        }
        return bytes.toByteArray();
    }
}
