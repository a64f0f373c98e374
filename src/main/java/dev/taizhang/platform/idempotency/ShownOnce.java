package dev.taizhang.platform.idempotency;

/**
 * What was made, with a secret that no other answer shows.
 *
 * @param path where it is from now on
 * @param kept what is answered to those who ask again: the same without the secret
 * @param shown what is answered now
 */
public record ShownOnce(String path, Object kept, String etag, Object shown) {

    /** Never the secret: a record prints all its components unless told otherwise. */
    @Override
    public String toString() {
        return "ShownOnce[" + path + "]";
    }
}
