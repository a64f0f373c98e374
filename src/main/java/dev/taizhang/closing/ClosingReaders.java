package dev.taizhang.closing;

import dev.taizhang.account.Access;
import dev.taizhang.account.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What a superior closes concerns all below it, so closings are read downward too. */
@ApplicationScoped
public class ClosingReaders {

    private final Access access;

    ClosingReaders(Access access) {
        this.access = access;
    }

    /** Organisations whose closings the caller may read; empty for no restriction. */
    public Optional<Set<String>> readable() {
        Scope scope = access.readable();
        if (scope.everything()) {
            return Optional.empty();
        }
        Set<String> readable = new HashSet<>(scope.organizationIds());
        readable.addAll(access.above());
        return Optional.of(readable);
    }

    /** Whether the caller may read the closings of an organisation. */
    public boolean mayRead(String organizationId) {
        return access.mayRead(organizationId) || access.above().contains(organizationId);
    }
}
