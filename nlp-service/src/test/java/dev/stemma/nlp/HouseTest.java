package dev.stemma.nlp;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The rooms of the service, and which doors lead where.
@AnalyzeClasses(packages = "dev.stemma.nlp", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final String[] OUTSIDE = {
        "jakarta..",
        "io.quarkus..",
        "io.smallrye..",
        "io.micrometer..",
        "org.eclipse.microprofile..",
        "org.apache.kafka..",
        "java.net.http..",
        "java.nio.file..",
        "java.sql.."
    };

    @ArchTest
    static final ArchRule NO_ROOM_IS_ENTERED_IN_A_CIRCLE =
            slices().matching("dev.stemma.nlp.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THINKING_KNOWS_NOTHING_OUTSIDE = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.stemma.nlp.text..",
                    "dev.stemma.nlp.language..",
                    "dev.stemma.nlp.tagger..",
                    "dev.stemma.nlp.mention..",
                    "dev.stemma.nlp.date..",
                    "dev.stemma.nlp.place..",
                    "dev.stemma.nlp.digest..",
                    "dev.stemma.nlp.quote..")
            .or(simpleName("ArticleReader"))
            .or(simpleName("ModelVersion"))
            .or(simpleName("Letter"))
            .should()
            .dependOnClassesThat(resideInAnyPackage(OUTSIDE));

    @ArchTest
    static final ArchRule ONLY_THE_STREAM_KNOWS_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackage("dev.stemma.nlp.enrich")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.."));

    @ArchTest
    static final ArchRule THE_STREAM_KNOWS_NO_HTTP = noClasses()
            .that()
            .resideInAPackage("dev.stemma.nlp.enrich")
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "io.quarkiverse.resteasy.."));

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
