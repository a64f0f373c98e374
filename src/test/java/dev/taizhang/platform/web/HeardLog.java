package dev.taizhang.platform.web;

import io.quarkus.logging.json.runtime.JsonFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears what is logged while it is open. */
final class HeardLog extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final JsonFormatter formatter = new JsonFormatter();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<String> written = new CopyOnWriteArrayList<>();

    private HeardLog() {
        setLevel(Level.ALL);
    }

    static HeardLog opened() {
        HeardLog log = new HeardLog();
        ROOT.addHandler(log);
        return log;
    }

    /** Message, parameters and failure of each entry, as they were given. */
    List<String> said() {
        return List.copyOf(said);
    }

    /** Each entry as it goes to standard output of the packaged service. */
    List<String> written() {
        return List.copyOf(written);
    }

    @Override
    public void publish(LogRecord entry) {
        said.add(entry.getMessage() + " " + Arrays.toString(entry.getParameters()) + " " + entry.getThrown());
        written.add(formatter.format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
