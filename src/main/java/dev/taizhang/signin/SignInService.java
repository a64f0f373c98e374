package dev.taizhang.signin;

import dev.taizhang.account.OpenSignIns;
import dev.taizhang.account.PasswordProof;
import dev.taizhang.account.ProvenAccount;
import dev.taizhang.account.SignInLog;
import dev.taizhang.account.SignInLog.Opened;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Marks;
import dev.taizhang.platform.security.Secret;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.signin.SignInRepository.Position;
import dev.taizhang.signin.SignInRepository.Window;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens, lists and ends sessions, and what a password was proved for altogether. */
@ApplicationScoped
class SignInService implements OpenSignIns {

    private static final String LIST = "sessions";
    private static final String CURRENT = "current";

    private final SignInRepository repository;
    private final SignIns signIns;
    private final SignInEnds ends;
    private final SignInLog trail;
    private final SignInSweep sweep;
    private final PasswordProof proof;
    private final SignInSettings settings;
    private final CurrentCaller currentCaller;
    private final CurrentIdentityAssociation identities;
    private final Cursors cursors;
    private final OfficeClock clock;

    SignInService(
            SignInRepository repository,
            SignIns signIns,
            SignInEnds ends,
            SignInLog trail,
            SignInSweep sweep,
            PasswordProof proof,
            SignInSettings settings,
            CurrentCaller currentCaller,
            CurrentIdentityAssociation identities,
            Cursors cursors,
            OfficeClock clock) {
        this.repository = repository;
        this.signIns = signIns;
        this.ends = ends;
        this.trail = trail;
        this.sweep = sweep;
        this.proof = proof;
        this.settings = settings;
        this.currentCaller = currentCaller;
        this.identities = identities;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * The account a body proves; the wait and the hash come before any transaction. Whoever just typed both is told that one of
     * them is wrong, not which.
     */
    ProvenAccount prove(Credentials credentials) {
        return proof.prove(credentials.username(), credentials.password())
                .orElseThrow(() -> new AuthenticationFailedException(
                        Problem.of(ErrorCode.UNAUTHENTICATED).reworded("password")));
    }

    /** Opens a session under a fresh secret; one that the browser still holds ends. */
    @Transactional
    OpenedSession open(ProvenAccount account, @Nullable String userAgent, @Nullable String heldSecret) {
        sweep.now();
        if (heldSecret != null) {
            repository.find(Secret.hash(heldSecret)).ifPresent(held -> ends.end(account.id(), held.opened()));
        }
        Instant now = clock.now();
        OpenedSignIn signIn = OpenedSignIn.opened(
                account.id(),
                SignInKind.SESSION,
                userAgent,
                now,
                now.plus(settings.session().longest()));
        String secret = Secret.SESSION.draw();
        repository.insert(signIn);
        trail.opened(signIn.opened());
        repository.insert(Secret.hash(secret), signIn.id(), Secret.SESSION, signIn.expiresAt());
        SessionCreatedView view = new SessionCreatedView(
                signIn.id(),
                account.id(),
                account.username(),
                account.passwordChangeRequired(),
                CsrfToken.of(secret),
                settings.session().idle().toSeconds(),
                signIn.expiresAt());
        return new OpenedSession(view, secret);
    }

    /** The caller's open sessions and families of tokens. */
    @Transactional
    Page<SessionView> list(PageRequest page) {
        Position after = cursors.after(LIST, page)
                .map(parts -> new Position(Instant.parse(parts.getFirst()), parts.getLast()))
                .orElse(null);
        List<OpenedSignIn> found = repository.open(currentCaller.get().accountId(), window(), after, page.limit() + 1);
        String current = current();
        return cursors.cut(
                        LIST,
                        found,
                        page.limit(),
                        one -> List.of(one.createdAt().toString(), one.id()))
                .map(one -> SessionView.of(one, current));
    }

    /** One of the caller's own that is open. */
    @Transactional
    SessionView get(String idOrCurrent) {
        String current = current();
        String id = idOrCurrent.equals(CURRENT) ? current : idOrCurrent;
        return Optional.ofNullable(id)
                .flatMap(named -> repository.openOne(currentCaller.get().accountId(), window(), named))
                .map(found -> SessionView.of(found, current))
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    }

    private Window window() {
        Instant now = clock.now();
        return new Window(now, signIns.seenAfter(SignInKind.SESSION, now), signIns.seenAfter(SignInKind.TOKENS, now));
    }

    /** Ends one of the caller's own; tells whether it was the one that asks. */
    @Transactional
    boolean endMine(String idOrCurrent) {
        String current = current();
        String id = idOrCurrent.equals(CURRENT) ? current : idOrCurrent;
        String caller = currentCaller.get().accountId();
        Opened opened = Optional.ofNullable(id)
                .flatMap(named -> repository.openOf(named, caller))
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
        if (opened.id().equals(current)) {
            ends.end(caller, opened, SignInEnds.SIGN_OUT);
            return true;
        }
        ends.end(caller, opened);
        return false;
    }

    @Override
    @Transactional
    public void endOthers(String accountId) {
        String current = current();
        ends.endOthers(currentCaller.get().accountId(), accountId, current == null ? "" : current);
    }

    @Override
    @Transactional
    public void endAll(String accountId) {
        ends.endOthers(SignInLog.SERVICE, accountId, "");
    }

    private @Nullable String current() {
        return identities.getIdentity().getAttribute(Marks.SIGN_IN);
    }

    /** A session with the secret of its cookie. */
    record OpenedSession(SessionCreatedView view, String secret) {

        /** Never the secret: a record prints all its components unless told otherwise. */
        @Override
        public String toString() {
            return "OpenedSession[" + view.id() + "]";
        }
    }
}
