package dev.stemma.e2e;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The house rules, over the classes of all modules.
@Order(6)
class HouseTest {

    private static final List<String> MODULES =
            List.of("contracts", "philology", "ingest-service", "nlp-service", "query-service", "local");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("$$") && !location.contains("_Subclass"))
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPaths(MODULES.stream()
                    .map(module -> RunningDemo.ROOT.resolve(module).resolve("target/classes"))
                    .toArray(Path[]::new));

    /// Where HTTP, Kafka and SQL come in.
    private static final String[] OUTSIDE = {
        "org.apache.kafka..",
        "io.smallrye.reactive.messaging..",
        "org.eclipse.microprofile.reactive..",
        "java.net.http..",
        "jakarta.ws.rs..",
        "io.vertx..",
        "java.sql..",
        "javax.sql..",
        "jakarta.persistence..",
        "io.quarkus.hibernate..",
        "org.hibernate.."
    };

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "nlp", "query"})
    void theRoomsOfAServiceFormNoCycles(String service) {
        slices().matching("dev.stemma." + service + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void theRoomsOfPhilologyFormNoCycles() {
        slices().matching("dev.stemma.philology.(*)..")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void philologyKnowsNoFrameworkAndNoInputOrOutput() {
        noClasses()
                .that(resideInAPackage("dev.stemma.philology.."))
                .should()
                .dependOnClassesThat(resideOutsideOfPackages("dev.stemma.philology..", "java.."))
                .check(HOUSE);
        noClasses()
                .that(resideInAPackage("dev.stemma.philology.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.net.http..", "java.nio.file..")
                .check(HOUSE);
    }

    @Test
    void contractsKnowNothingButJson() {
        noClasses()
                .that(resideInAPackage("dev.stemma.contracts.."))
                .should()
                .dependOnClassesThat(
                        resideOutsideOfPackages("dev.stemma.contracts..", "java..", "com.fasterxml.jackson.."))
                .check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "nlp", "query"})
    void aServiceKnowsOnlyContractsAndPhilologyOfTheOthers(String service) {
        String own = "dev.stemma." + service + "..";
        noClasses()
                .that(resideInAPackage(own))
                .should()
                .dependOnClassesThat(
                        stemma().and(resideOutsideOfPackages(own, "dev.stemma.contracts..", "dev.stemma.philology..")))
                .check(HOUSE);
    }

    /// A thinking class is any that is neither a door, nor a shelf, nor what stands at them.
    @Test
    void thinkingKnowsNoKafkaHttpOrSql() {
        noClasses()
                .that(resideInAPackage("dev.stemma.nlp.."))
                .and(simpleNameIsNot("Resource", "Channel", "Mapper", "Problem", "Problems", "Topics", "Quarantine"))
                .and(resideOutsideOfPackages(
                        "dev.stemma.nlp.problem..", "dev.stemma.nlp.enrich..", "dev.stemma.nlp.topic.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OUTSIDE)
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAnyPackage("dev.stemma.ingest.extract..", "dev.stemma.philology..", "dev.stemma.contracts..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OUTSIDE)
                .check(HOUSE);
        noClasses()
                .that()
                .haveNameMatching(".*(Finder|Resolver)")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OUTSIDE)
                .check(HOUSE);
    }

    @Test
    void classesAreNotNamedForNothing() {
        noClasses()
                .that(stemma())
                .should()
                .haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Impl|Dto|Base)$")
                .check(HOUSE);
    }

    @Test
    void endingsSayTheJob() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(HOUSE);
        classes()
                .that()
                .areAnnotatedWith("io.smallrye.config.ConfigMapping")
                .should()
                .haveSimpleNameEndingWith("Config")
                .check(HOUSE);
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..")
                .check(HOUSE);
    }

    @Test
    void nobodyReturnsUniOrMulti() {
        noClasses()
                .that(stemma())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.smallrye.mutiny..")
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaClass> stemma() {
        return resideInAPackage("dev.stemma..");
    }

    private static DescribedPredicate<JavaClass> simpleNameIsNot(String... endings) {
        return DescribedPredicate.describe(
                "do not end with " + List.of(endings),
                type -> Stream.of(endings)
                        .noneMatch(ending -> type.getSimpleName().endsWith(ending)));
    }
}
