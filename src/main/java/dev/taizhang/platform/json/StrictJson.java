package dev.taizhang.platform.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** JSON as RFC 8259 and I-JSON have it and no more: valid UTF-8, one value, no name twice, not deeper than needed. */
final class StrictJson {

    /** No body of ours is nested deeper than a handful of levels. */
    private static final int DEEPEST = 64;

    private static final int LONGEST_NUMBER = 100;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    // Names come from a client: keeping them beyond the request would let it fill the memory.
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private StrictJson() {}

    /**
     * @return the value, or a missing node for an empty text
     * @throws Problem {@link ErrorCode#MALFORMED_JSON} with the reason as a violation
     */
    static JsonNode parse(byte[] body) {
        CharBuffer text = decode(body);
        try (JsonParser parser = MAPPER.createParser(text.array(), text.arrayOffset(), text.length())) {
            JsonNode value = MAPPER.readTree(parser);
            if (value == null) {
                return MAPPER.missingNode();
            }
            refuseWhatFollows(parser);
            return value;
        } catch (StreamConstraintsException e) {
            throw malformed("TOO_COMPLEX", e);
        } catch (MismatchedInputException e) {
            throw malformed("DUPLICATE_NAME", e);
        } catch (JsonProcessingException e) {
            throw malformed("SYNTAX", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseWhatFollows(JsonParser parser) throws IOException {
        try {
            if (parser.nextToken() == null) {
                return;
            }
        } catch (JsonProcessingException e) {
            throw malformed("TRAILING_CONTENT", e);
        }
        throw malformed("TRAILING_CONTENT", new Object[0]);
    }

    private static CharBuffer decode(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw malformed("INVALID_UTF8", new Object[0]);
        }
    }

    private static Problem malformed(String code, JsonProcessingException e) {
        return e.getLocation() == null
                ? malformed(code, new Object[0])
                : malformed(code, e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }

    private static Problem malformed(String code, Object... place) {
        Faults faults = new Faults();
        faults.add("", code, place);
        return Problem.of(ErrorCode.MALFORMED_JSON, faults);
    }
}
