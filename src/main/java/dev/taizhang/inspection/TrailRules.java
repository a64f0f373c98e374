package dev.taizhang.inspection;

import dev.taizhang.account.Access;
import dev.taizhang.account.Actors;
import dev.taizhang.account.Scope;
import dev.taizhang.audit.Vocabulary;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.text.Word;
import dev.taizhang.platform.web.ParameterRule;
import dev.taizhang.platform.web.ParameterRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What filters of the trail must name: what is there for the caller. */
@ApplicationScoped
class TrailRules implements ParameterRules {

    private static final String PATH = "/api/v1/audit-events";

    /** Those who act without an account. */
    private static final Set<String> NO_ACCOUNTS = Set.of("service", "anonymous");

    private final Actors actors;
    private final Vocabulary vocabulary;
    private final OrganizationReferences references;
    private final Access access;

    TrailRules(Actors actors, Vocabulary vocabulary, OrganizationReferences references, Access access) {
        this.actors = actors;
        this.vocabulary = vocabulary;
        this.references = references;
        this.access = access;
    }

    @Override
    public List<ParameterRule> rules() {
        return List.of(
                new ParameterRule("actor", this::actor),
                new ParameterRule("action", this::action),
                new ParameterRule("resourceKind", this::kind),
                new ParameterRule("organization", this::organization),
                new ParameterRule("anchor", TrailRules::anchor));
    }

    /** Id of who acted; empty where there is nobody of that name for the caller. */
    Optional<String> actor(String named) {
        return NO_ACCOUNTS.contains(named) ? Optional.of(named) : actors.find(named);
    }

    private void actor(String value, UriInfo target, Faults faults) {
        if (concerns(target, "/actor", faults) && actor(value).isEmpty()) {
            faults.add("/actor", "UNKNOWN_ACCOUNT", value);
        }
    }

    private void action(String value, UriInfo target, Faults faults) {
        if (concerns(target, "/action", faults) && !vocabulary.isAction(value)) {
            faults.add("/action", "UNKNOWN_WORD", value);
        }
    }

    private void kind(String value, UriInfo target, Faults faults) {
        if (concerns(target, "/resourceKind", faults) && !vocabulary.isKind(value)) {
            faults.add("/resourceKind", "UNKNOWN_WORD", value);
        }
    }

    private void organization(String value, UriInfo target, Faults faults) {
        Scope scope = access.holding(Role.ADMIN);
        // Whoever administers nothing is refused as such.
        if (concerns(target, "/organization", faults)
                && !scope.equals(Scope.NOTHING)
                && references
                        .find(value)
                        .filter(found ->
                                scope.everything() || scope.organizationIds().contains(found.id()))
                        .isEmpty()) {
            faults.add("/organization", "UNKNOWN_ORGANIZATION", value);
        }
    }

    private static void anchor(String value, UriInfo target, Faults faults) {
        if (target.getPath().equals(PATH + "/verification")
                && !faults.at("/anchor")
                && Anchors.read(value).isEmpty()) {
            faults.add("/anchor", "INVALID_FORMAT", new Word("format", "ANCHOR"));
        }
    }

    /** Faults of form are known already. */
    private static boolean concerns(UriInfo target, String pointer, Faults faults) {
        return target.getPath().equals(PATH) && !faults.at(pointer);
    }
}
