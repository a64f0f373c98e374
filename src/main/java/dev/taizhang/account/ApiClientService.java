package dev.taizhang.account;

import dev.taizhang.account.Administration.Granted;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.idempotency.ShownOnce;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Secret;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Machine clients and their keys, as administrators make and change them. */
@ApplicationScoped
class ApiClientService {

    private final AccountRepository repository;
    private final AdministeredAccounts accounts;
    private final ApiKeyRepository keys;
    private final ApiKeys known;
    private final AccountDigests digests;
    private final ApiClientQueries queries;
    private final KeyLife life;
    private final Administration administration;
    private final GrantTrail grants;
    private final CurrentCaller caller;
    private final OfficeClock clock;

    ApiClientService(
            AccountRepository repository,
            AdministeredAccounts accounts,
            ApiKeyRepository keys,
            ApiKeys known,
            AccountDigests digests,
            ApiClientQueries queries,
            KeyLife life,
            Administration administration,
            GrantTrail grants,
            CurrentCaller caller,
            OfficeClock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.keys = keys;
        this.known = known;
        this.digests = digests;
        this.queries = queries;
        this.life = life;
        this.administration = administration;
        this.grants = grants;
        this.caller = caller;
        this.clock = clock;
    }

    /** Makes a client with its first key. */
    @Transactional
    ShownOnce create(ApiClientCreation wanted) {
        Granted granted = administration.granted(administration.scope(), wanted.organization(), wanted.grants());
        Account client =
                Account.client(wanted.name(), granted.homeId(), clock.now()).granted(granted.grants());
        repository.persist(client);
        accounts.record("API_CLIENT_CREATED", client, null, List.of());
        grants.record(client, List.of());
        return issue(client, life.end(wanted.keyExpiresAt()), digests.of(client));
    }

    /** Replaces what can change of a client; its keys stay. */
    @Transactional
    Shown<ApiClientView> replace(String id, ApiClientReplacement wanted) {
        Account client = locked(id);
        Granted granted = administration.granted(administration.scope(), wanted.organization(), wanted.grants());
        administration.requireNotOwn(client, granted, wanted.disabled());
        String before = digests.of(client);
        List<HeldGrant> held = client.grants();
        client.change(wanted.name(), granted.homeId(), wanted.disabled(), granted.grants());
        accounts.record("API_CLIENT_CHANGED", client, before, held);
        grants.record(client, held);
        return queries.shown(client);
    }

    /** Makes a further key, and lets those there are end. */
    @Transactional
    ShownOnce rotate(String id, ApiKeyRequest wanted) {
        Account client = locked(id);
        String before = digests.of(client);
        Instant now = clock.now();
        Instant end = life.previousEnd(wanted.previousEndAt());
        List<ApiKey> holding = keys.holding(client.id(), now);
        for (int i = 0; i < holding.size(); i++) {
            // With the one that comes there are no more than can be shown: what cannot be seen is not revoked.
            holding.get(i).endAt(i < ApiClientQueries.MOST_KEYS - 1 ? end : now);
            known.changed(holding.get(i));
        }
        client.touch();
        return issue(client, life.end(wanted.expiresAt()), before);
    }

    /** Ends a key at once; one that is revoked already stays as it is. */
    @Transactional
    void revoke(String id, String keyId) {
        Account client = locked(id);
        ApiKey key = keys.findByIdOptional(keyId)
                .filter(found -> found.accountId().equals(client.id()))
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
        if (key.revokedAt() == null) {
            String before = digests.of(client);
            key.revoke(clock.now());
            known.changed(key);
            client.touch();
            accounts.record("API_KEY_REVOKED", client, before);
        }
    }

    private ShownOnce issue(Account client, Instant end, String before) {
        String secret = Secret.API_KEY.draw();
        keys.persist(new ApiKey(client.id(), secret, caller.get().accountId(), clock.now(), end));
        accounts.record("API_KEY_ISSUED", client, before);
        Shown<ApiClientView> shown = queries.shown(client);
        return new ShownOnce(
                "/api/v1/api-clients/" + client.id(),
                new IssuedKeyView(shown.view(), null),
                shown.etag(),
                new IssuedKeyView(shown.view(), secret));
    }

    private Account locked(String id) {
        return accounts.locked(AccountKind.CLIENT, id);
    }
}
