package dev.taizhang.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.shared.Ids;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeptKeyTest {

    @Inject
    DataSource pool;

    @Test
    void replicasThatStartTogetherTakeTheSameKey() throws Exception {
        String name = "key-" + Ids.next();
        List<Future<SecretKey>> taken = new ArrayList<>();
        try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                taken.add(replicas.submit(() -> new KeptKey(pool, name).get()));
            }
        }
        Set<SecretKey> keys = new HashSet<>();
        for (Future<SecretKey> key : taken) {
            keys.add(key.get());
        }
        assertEquals(1, keys.size());
    }
}
