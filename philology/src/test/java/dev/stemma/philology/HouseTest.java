package dev.stemma.philology;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Holds the house: philology is the craft alone.
@AnalyzeClasses(packages = "dev.stemma.philology", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule roomsDoNotGoInCircles =
            slices().matching("dev.stemma.philology.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule needsNothingButTheJdk =
            classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", "dev.stemma.philology..");

    @ArchTest
    static final ArchRule touchesNoFilesNetworksOrDatabases = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net..", "java.net.http..", "java.nio.channels..", "java.sql..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File|RandomAccess).*");

    @ArchTest
    static final ArchRule asksNeitherTheClockNorTheDice = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|concurrent\\.ThreadLocalRandom|UUID)");

    @ArchTest
    static final ArchRule namesSayTheJob =
            noClasses().should().haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Impl|Dto|Base)");
}
