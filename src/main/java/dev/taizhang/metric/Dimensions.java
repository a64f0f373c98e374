package dev.taizhang.metric;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taizhang.shared.Digest;
import java.util.SortedMap;
import java.util.TreeMap;

/** The breakdown values of a contribution as the database keeps them: JSON with sorted names, so that equal is equal. */
final class Dimensions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> MAP = new TypeReference<>() {};

    private Dimensions() {}

    static String write(SortedMap<String, String> dimensions) {
        try {
            return JSON.writeValueAsString(dimensions);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON", e);
        }
    }

    static SortedMap<String, String> read(String text) {
        try {
            return JSON.readValue(text, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not the dimensions of a contribution: " + text, e);
        }
    }

    /** A key of fixed length, since a text of any length cannot be part of a primary key. */
    static String key(String text) {
        return Digest.sha256(text).substring(0, 32);
    }
}
