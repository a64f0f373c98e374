package dev.taizhang.platform.sample;

import dev.taizhang.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Keeps samples as rows, so that a test can see whether a transaction took effect. */
@ApplicationScoped
public class SampleStore {

    private final EntityManager entities;
    private volatile Runnable whileAdding = () -> {};

    SampleStore(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public String add(String title) {
        String id = Ids.next();
        entities.createNativeQuery("INSERT INTO setting (setting_key, setting_value) VALUES (:id, :title)")
                .setParameter("id", id)
                .setParameter("title", title)
                .executeUpdate();
        whileAdding.run();
        return id;
    }

    @Transactional
    public long count(String title) {
        return ((Number) entities.createNativeQuery("SELECT COUNT(*) FROM setting WHERE setting_value = :title")
                        .setParameter("title", title)
                        .getSingleResult())
                .longValue();
    }

    /** Runs inside the transaction of each sample added from now on. */
    public void whileAdding(Runnable work) {
        this.whileAdding = work;
    }
}
