package dev.stemma.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Holds the house: which rooms may know what.
@AnalyzeClasses(packages = "dev.stemma.query", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final String SHELVES = ".*(Store|Query|Shelf|Library|LibraryException|EvidenceJson)(\\$.*)?";
    private static final String DOORS = ".*(Resource|Channel|Poller|Quarantine)(\\$.*)?";

    @ArchTest
    static final ArchRule roomsDoNotGoInCircles =
            slices().matching("dev.stemma.query.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheProjectionKnowsKafka = noClasses()
            .that()
            .resideOutsideOfPackage("dev.stemma.query.projection..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive..", "org.eclipse.microprofile.reactive..");

    @ArchTest
    static final ArchRule onlyResourcesKnowHttp = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.stemma.query.projection..", "dev.stemma.query.link..", "dev.stemma.query.grouping..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule onlyTheShelfOpensConnections = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.stemma.query.projection..",
                    "dev.stemma.query.link..",
                    "dev.stemma.query.grouping..",
                    "dev.stemma.query.entity..",
                    "dev.stemma.query.story..",
                    "dev.stemma.query.tradition..",
                    "dev.stemma.query.utterance..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javax.sql.DataSource");

    @ArchTest
    static final ArchRule thinkingKnowsNothingOutside = noClasses()
            .that()
            .haveSimpleNameContaining("Partition")
            .or()
            .haveFullyQualifiedName("dev.stemma.query.grouping.Components")
            .or()
            .haveFullyQualifiedName("dev.stemma.query.grouping.Succession")
            .or()
            .haveFullyQualifiedName("dev.stemma.query.link.Neighbourhood")
            .or()
            .haveFullyQualifiedName("dev.stemma.query.tradition.Drawing")
            .or()
            .haveFullyQualifiedName("dev.stemma.query.entity.Spelling")
            .or()
            .haveFullyQualifiedName("dev.stemma.query.story.StoryProfile")
            .or()
            .haveFullyQualifiedName("dev.stemma.query.utterance.Utterance")
            .or()
            .haveFullyQualifiedName("dev.stemma.query.utterance.Voice")
            .or()
            .haveFullyQualifiedName("dev.stemma.query.utterance.Gathering")
            .or()
            .resideInAPackage("dev.stemma.query.bearer..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "jakarta..", "io.quarkus..", "dev.stemma.query.shelf..", "org.apache..");

    @ArchTest
    static final ArchRule shelvesAndDoorsAreKnownByTheirNames = classes()
            .that()
            .haveNameMatching(SHELVES + "|" + DOORS)
            .should(com.tngtech.archunit.lang.ArchCondition.from(
                    new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("live in a room of their own") {
                        @Override
                        public boolean test(JavaClass type) {
                            return !type.getPackageName().equals("dev.stemma.query");
                        }
                    }));

    @ArchTest
    static final ArchRule namesSayTheJob =
            noClasses().should().haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Impl|Dto|Base)");
}
