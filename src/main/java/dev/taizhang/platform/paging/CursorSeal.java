package dev.taizhang.platform.paging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Cursors as text: base64url of a mark that says that it was sealed here, of a signature for the one list it belongs to
 * (both HMAC-SHA256, the first 16 bytes), and of the position it is for. By the mark a cursor that is nobody's is known
 * before it is known which list is asked for.
 */
final class CursorSeal {

    /** No position of ours comes near; what is longer was not sealed here. */
    static final int LONGEST = 4000;

    private static final int SIGNATURE = 16;

    /** No list has that key: keys of lists begin with the name of what they list. */
    private static final String ANY = "";

    private CursorSeal() {}

    static String seal(SecretKey key, String listKey, List<String> position) {
        byte[] content = encode(position);
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes(sign(key, listKey, content));
        signed.writeBytes(content);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        sealed.writeBytes(sign(key, ANY, signed.toByteArray()));
        sealed.writeBytes(signed.toByteArray());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.toByteArray());
    }

    static Optional<List<String>> open(SecretKey key, String listKey, String cursor) {
        return marked(key, cursor).flatMap(signed -> {
            byte[] content = Arrays.copyOfRange(signed, SIGNATURE, signed.length);
            byte[] signature = Arrays.copyOf(signed, SIGNATURE);
            return MessageDigest.isEqual(signature, sign(key, listKey, content))
                    ? Optional.of(decode(content))
                    : Optional.empty();
        });
    }

    /** Whether it was sealed here, for whatever list. */
    static boolean isOne(SecretKey key, String cursor) {
        return marked(key, cursor).isPresent();
    }

    private static Optional<byte[]> marked(SecretKey key, String cursor) {
        if (cursor.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        // Several texts decode to the same bytes; only the one that was given out is good.
        boolean canonical =
                Base64.getUrlEncoder().withoutPadding().encodeToString(sealed).equals(cursor);
        if (!canonical || sealed.length < 2 * SIGNATURE) {
            return Optional.empty();
        }
        byte[] signed = Arrays.copyOfRange(sealed, SIGNATURE, sealed.length);
        byte[] mark = Arrays.copyOf(sealed, SIGNATURE);
        return MessageDigest.isEqual(mark, sign(key, ANY, signed)) ? Optional.of(signed) : Optional.empty();
    }

    private static byte[] sign(SecretKey key, String listKey, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            // The list is signed by its digest, so that no list and position can pass for another pair.
            mac.update(MessageDigest.getInstance("SHA-256").digest(listKey.getBytes(StandardCharsets.UTF_8)));
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encode(List<String> position) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String value : position) {
                byte[] text = value.getBytes(StandardCharsets.UTF_8);
                out.writeShort(text.length);
                out.write(text);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> decode(byte[] content) {
        List<String> position = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            while (in.available() > 0) {
                byte[] text = new byte[in.readUnsignedShort()];
                in.readFully(text);
                position.add(new String(text, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(position);
    }
}
