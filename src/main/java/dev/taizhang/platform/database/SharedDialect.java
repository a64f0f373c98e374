package dev.taizhang.platform.database;

import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.lock.internal.MySQLLockingSupport;
import org.hibernate.dialect.lock.spi.LockingSupport;

/**
 * MySQL as all servers we run on understand it: a locking read names no tables ({@code FOR UPDATE OF}), which MariaDB
 * and TiDB do not know.
 */
public final class SharedDialect extends MySQLDialect {

    private static final LockingSupport WITHOUT_TABLES = new MySQLLockingSupport(DatabaseVersion.make(5, 7));

    public SharedDialect() {
        super(DatabaseVersion.make(8));
    }

    @Override
    protected boolean supportsAliasLocks() {
        return false;
    }

    @Override
    public LockingSupport getLockingSupport() {
        return WITHOUT_TABLES;
    }
}
