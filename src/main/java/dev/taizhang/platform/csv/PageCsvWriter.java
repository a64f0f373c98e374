package dev.taizhang.platform.csv;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taizhang.platform.paging.Page;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;

/**
 * Writes a page of a list as a table: a row for each item, in columns that do not depend on which items there are. Codes
 * are words in Chinese, as headings are; in English both are those of the wire, for programs.
 */
@Provider
@Produces(Csv.TYPE)
public class PageCsvWriter implements MessageBodyWriter<Page<?>> {

    private final CsvWriter writer;
    private final ObjectMapper mapper;
    private final UriInfo target;

    PageCsvWriter(CsvWriter writer, ObjectMapper mapper, UriInfo target) {
        this.writer = writer;
        this.mapper = mapper;
        this.target = target;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class && genericType instanceof ParameterizedType;
    }

    @Override
    public void writeTo(
            Page<?> page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        Type row = ((ParameterizedType) genericType).getActualTypeArguments()[0];
        Columns columns = Columns.of(mapper, row);
        List<List<String>> rows = page.items().stream()
                .map(item -> columns.cells(mapper.valueToTree(item), writer::word))
                .toList();
        writer.write(new Csv(name(), Columns.room(mapper, row), columns.names(), rows), headers, out);
    }

    /** The last part of the path, as {@code meetings}. */
    private String name() {
        String last = target.getPathSegments().getLast().getPath();
        return last.replaceAll("[^A-Za-z0-9_-]", "_");
    }
}
