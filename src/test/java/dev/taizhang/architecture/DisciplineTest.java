package dev.taizhang.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.taizhang.Taizhang;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Habits that keep the rooms alike: where time comes from, who opens transactions, what a resource looks like. */
class DisciplineTest {

    private static final String LEDGER_ROOM = "dev.taizhang.ledger..";
    private static final String CLOCK_ROOM = "..platform.time..";

    private static final DescribedPredicate<JavaMethod> ANSWERS_REQUESTS = DescribedPredicate.describe(
            "answer requests",
            method -> method.isAnnotatedWith(GET.class)
                    || method.isAnnotatedWith(POST.class)
                    || method.isAnnotatedWith(PUT.class)
                    || method.isAnnotatedWith(PATCH.class)
                    || method.isAnnotatedWith(DELETE.class));

    @Test
    void timeComesFromTheOfficeClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CLOCK_ROOM)
                .should()
                .callMethodWhere(target(owner(belongToAnyOf(
                                Instant.class,
                                LocalDate.class,
                                LocalDateTime.class,
                                OffsetDateTime.class,
                                ZonedDateTime.class,
                                Year.class,
                                YearMonth.class)))
                        .and(target(name("now"))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethodWhere(target(owner(belongToAnyOf(Clock.class)))
                        .and(DescribedPredicate.describe(
                                "a system clock", call -> call.getName().startsWith("system"))))
                .orShould()
                .callConstructor(Date.class)
                .check(House.CLASSES);
    }

    @Test
    void onlyServicesOpenTransactions() {
        DescribedPredicate<JavaClass> edges = DescribedPredicate.describe(
                "resources, repositories or entities",
                type -> type.isAnnotatedWith(Path.class)
                        || type.isAnnotatedWith(Entity.class)
                        || type.getSimpleName().endsWith("Repository"));
        noClasses().that(edges).should().beAnnotatedWith(Transactional.class).check(House.CLASSES);
        methods()
                .that()
                .areDeclaredInClassesThat(edges)
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void anEntityNeverLeavesItsRoom() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .and()
                .resideOutsideOfPackage(LEDGER_ROOM)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    /** The header and the versions that all ledgers share are composed in by the ledgers, and by nobody else. */
    @Test
    void whatTheLedgersShareStaysAmongTheLedgers() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .and()
                .resideInAPackage(LEDGER_ROOM)
                .should()
                .onlyHaveDependentClassesThat(DescribedPredicate.describe(
                        "are ledgers", type -> RoomsTest.LEDGERS.contains(House.roomOf(type))))
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void partsAreGivenToConstructors() {
        noFields().should().beAnnotatedWith(Inject.class).check(House.CLASSES);
    }

    @Test
    void sharedPartsHoldNothingThatChanges() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(ApplicationScoped.class)
                .and()
                .areNotStatic()
                .and()
                .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.VOLATILE)
                .should()
                .beFinal()
                .check(House.CLASSES);
    }

    @Test
    void neitherResourcesNorServicesAskTheDatabaseThemselves() {
        noClasses()
                .that()
                .haveNameMatching(".*(Resource|Service|View|Request|Filter|Check)")
                .and(DescribedPredicate.describe(
                        "outside the platform", type -> !House.roomOf(type).equals("platform")))
                .should()
                .dependOnClassesThat(
                        belongToAnyOf(EntityManager.class, javax.sql.DataSource.class, java.sql.Connection.class))
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void onlyTheEntryPointSpeaksToTheConsole() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Taizhang.class)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(House.CLASSES);
    }

    /** The reference in deploy/ is made of the mappings; what is read past them would not be in it. */
    @Test
    void settingsComeFromDocumentedMappings() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Taizhang.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ConfigProperty.class, ConfigProvider.class)
                .check(House.CLASSES);
    }

    @Test
    void everyOperationIsNamedAndRunsOnAVirtualThread() {
        methods()
                .that(ANSWERS_REQUESTS)
                .should(beNamedOperations())
                .andShould(runOnVirtualThreads())
                // The framework passes over any other without an error.
                .andShould()
                .bePublic()
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void everyResourceCarriesTheVersionInItsPath() {
        Set<String> broken = new TreeSet<>();
        for (JavaClass type : House.CLASSES) {
            if (type.isAnnotatedWith(Path.class)
                    && !type.getAnnotationOfType(Path.class).value().startsWith("/api/v1/")) {
                broken.add(type.getName());
            }
        }
        Assertions.assertEquals(Set.of(), broken);
    }

    @Test
    void requestScopedPartsAreOfThePlatform() {
        classes()
                .that()
                .areAnnotatedWith(RequestScoped.class)
                .should()
                .resideInAPackage("..platform..")
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    private static ArchCondition<JavaMethod> beNamedOperations() {
        return condition("carry @Operation with an operationId and a summary", method -> {
            if (!method.isAnnotatedWith(Operation.class)) {
                return false;
            }
            Operation operation = method.getAnnotationOfType(Operation.class);
            // Hidden is the second media type of an operation that the contract already lists.
            return operation.hidden()
                    || (!operation.operationId().isEmpty()
                            && !operation.summary().isEmpty());
        });
    }

    private static ArchCondition<JavaMethod> runOnVirtualThreads() {
        return condition(
                "run on a virtual thread",
                method -> method.isAnnotatedWith(RunOnVirtualThread.class)
                        || method.getOwner().isAnnotatedWith(RunOnVirtualThread.class));
    }

    private static ArchCondition<JavaMethod> condition(
            String description, java.util.function.Predicate<JavaMethod> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!holds.test(method)) {
                    events.add(
                            SimpleConditionEvent.violated(method, method.getFullName() + " does not " + description));
                }
            }
        };
    }
}
