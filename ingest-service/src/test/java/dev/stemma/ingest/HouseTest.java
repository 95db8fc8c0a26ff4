package dev.stemma.ingest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The rooms of the service, and which doors lead where.
@AnalyzeClasses(packages = "dev.stemma.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule NO_ROOM_IS_ENTERED_IN_A_CIRCLE =
            slices().matching("dev.stemma.ingest.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule EXTRACTION_IS_PURE = noClasses()
            .that()
            .resideInAPackage("dev.stemma.ingest.extract")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "java.sql..",
                    "java.net.http..",
                    "java.nio.file..",
                    "jakarta..",
                    "io.quarkus..",
                    "org.apache.kafka..",
                    "dev.stemma.ingest.article..",
                    "dev.stemma.ingest.database..",
                    "dev.stemma.ingest.intake..",
                    "dev.stemma.ingest.outbox..",
                    "dev.stemma.ingest.problem..",
                    "dev.stemma.ingest.source..",
                    "dev.stemma.ingest.topic.."));

    @ArchTest
    static final ArchRule ONLY_RELAY_AND_TOPICS_KNOW_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackages("dev.stemma.ingest.outbox", "dev.stemma.ingest.topic")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.kafka.."));

    @ArchTest
    static final ArchRule SQL_IS_ON_SHELVES = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat(resideInAPackage("java.sql.."));

    @ArchTest
    static final ArchRule DOORS_ARE_NAMED_SO = classes()
            .that()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .should()
            .haveSimpleNameEndingWith("Resource")
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule NO_NAME_SAYS_NOTHING =
            noClasses().should().haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Impl|Dto|Base)");
}
