package dev.taizhang.platform.database;

import java.time.Instant;
import javax.crypto.SecretKey;

/**
 * One of the keys that a kept key was or is.
 *
 * @param number from 1 on
 * @param drawnAt when it was drawn
 * @param sealsFrom from when on it seals: not before every replica knows it
 * @param acceptedUntil until when what it sealed is taken; {@link Sql#STILL} while it has not been replaced
 */
public record KeyGeneration(int number, SecretKey key, Instant drawnAt, Instant sealsFrom, Instant acceptedUntil) {

    boolean sealsAt(Instant now) {
        return !now.isBefore(sealsFrom);
    }

    boolean isAcceptedAt(Instant now) {
        return now.isBefore(acceptedUntil);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "KeyGeneration[" + number + "]";
    }
}
