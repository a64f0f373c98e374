package dev.taizhang.support;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Keys of a provider that does not sign by RS256: one for each algorithm, published beside the other. */
final class FurtherKeys {

    private final Map<String, PublicJsonWebKey> keys = new LinkedHashMap<>();

    FurtherKeys() {
        try {
            keep("ES256", EcJwkGenerator.generateJwk(EllipticCurves.P256));
            keep("ES384", EcJwkGenerator.generateJwk(EllipticCurves.P384));
            keep("ES512", EcJwkGenerator.generateJwk(EllipticCurves.P521));
            keep("PS256", RsaJwkGenerator.generateJwk(2048));
            keep("EdDSA", OkpJwkGenerator.generateJwk("Ed25519"));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String algorithm, PublicJsonWebKey key) {
        key.setKeyId("key-of-" + algorithm);
        key.setUse("sig");
        key.setAlgorithm(algorithm);
        keys.put(algorithm, key);
    }

    /** What is published. */
    List<JsonWebKey> and(RsaJsonWebKey usual) {
        List<JsonWebKey> all = new ArrayList<>(keys.values());
        all.add(usual);
        return all;
    }

    /** By the key of that algorithm. */
    String sign(String algorithm, String claims) {
        PublicJsonWebKey key = key(algorithm);
        return signed(claims, algorithm, key.getKeyId(), key.getPrivateKey());
    }

    /** By a key that is published, under the name of one that is not of its kind. */
    String signAs(String claims, String algorithm, String keyId) {
        return signed(claims, algorithm, keyId, key(algorithm).getPrivateKey());
    }

    private PublicJsonWebKey key(String algorithm) {
        return Objects.requireNonNull(keys.get(algorithm), algorithm);
    }

    /**
     * As if the public key were a secret that is shared: what everybody knows would then make tokens.
     *
     * @param known in which form the key is taken: {@code DER}, {@code PEM} or {@code JWK}
     */
    static String signShared(String claims, RsaJsonWebKey key, String known) {
        byte[] der = key.getPublicKey().getEncoded();
        byte[] secret = switch (known) {
            case "DER" -> der;
            case "PEM" -> pem(der).getBytes(StandardCharsets.US_ASCII);
            default -> key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY).getBytes(StandardCharsets.UTF_8);
        };
        return signed(claims, "HS256", key.getKeyId(), new HmacKey(secret));
    }

    private static String pem(byte[] der) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static String signed(String claims, String algorithm, String keyId, Key key) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKeyIdHeaderValue(keyId);
        signature.setKey(key);
        signature.setPayload(claims);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
