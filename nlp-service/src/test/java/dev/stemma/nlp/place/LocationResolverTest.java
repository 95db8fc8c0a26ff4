package dev.stemma.nlp.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stemma.contracts.Confidence;
import dev.stemma.contracts.Location;
import dev.stemma.contracts.Location.Kind;
import dev.stemma.contracts.Mention;
import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Referent;
import dev.stemma.contracts.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocationResolverTest {

    private static final LocationResolver RESOLVER = LocationResolver.load();

    @Test
    void aCountryIsFoundUnderEachOfItsNames() {
        for (String name : List.of("Iraq", "Republic of Iraq", "IRAQ")) {
            assertThat(locate("The talks in " + name + " go on.", name).getFirst())
                    .hasValueSatisfying(location -> {
                        assertThat(location.kind()).isEqualTo(Kind.COUNTRY);
                        assertThat(location.country()).isEqualTo("IQ");
                    });
        }
    }

    @Test
    void aCityHasItsCountryAndItsPoint() {
        Location baghdad =
                locate("Rockets fell in Baghdad, Iraq.", "Baghdad").getFirst().orElseThrow();

        assertThat(baghdad.kind()).isEqualTo(Kind.CITY);
        assertThat(baghdad.country()).isEqualTo("IQ");
        assertThat(baghdad.point()).hasValueSatisfying(point -> {
            assertThat(point.latitude()).isCloseTo(33.3, within(0.2));
            assertThat(point.longitude()).isCloseTo(44.4, within(0.2));
        });
        assertThat(baghdad.geonames()).contains(98182);
    }

    @Test
    void whatStandsBehindANameTellsWhichIsMeant() {
        assertThat(country("A man was held in Paris, Texas.", "Paris", "Texas")).isEqualTo("US");
        assertThat(country("A man was held in Tripoli, Lebanon.", "Tripoli", "Lebanon"))
                .isEqualTo("LB");
        assertThat(country("A man was held in Paris.", "Paris")).isEqualTo("FR");
    }

    @Test
    void theRestOfTheTextTellsWhichIsMeant() {
        assertThat(country(
                        "The police of London met those of Toronto and all Ontario.", "London", "Toronto", "Ontario"))
                .isEqualTo("CA");
        assertThat(country("Voters in Georgia, like those in Florida and Alabama.", "Georgia", "Florida", "Alabama"))
                .isEqualTo("US");
        assertThat(country("The road from Georgia to Armenia and Azerbaijan.", "Georgia", "Armenia", "Azerbaijan"))
                .isEqualTo("GE");
    }

    @Test
    void aNameOfManyPlacesWithoutEvidenceHasNoPoint() {
        for (String name : List.of("Springfield", "San Jose", "Cambridge")) {
            assertThat(locate("He came from " + name + ".", name).getFirst().flatMap(Location::point))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void aNameThatNoPlaceIsKnownByHasNoLocation() {
        assertThat(locate("He came from Qwortle.", "Qwortle")).containsExactly(Optional.empty());
        assertThat(locate("He came from the Middle East.", "Middle East")).containsExactly(Optional.empty());
    }

    @Test
    void aCapitalOutweighsADivisionOfItsName() {
        assertThat(locate("Washington said that Iraq had agreed.", "Washington", "Iraq")
                        .getFirst())
                .hasValueSatisfying(location -> {
                    assertThat(location.kind()).isEqualTo(Kind.CITY);
                    assertThat(location.geonames()).contains(4140963);
                });
    }

    @Test
    void aProvinceIsToldFromItsCity() {
        String text = "Fighting went on in Basra province. The roads of Baghdad were closed.";

        assertThat(locate(text, "Basra", "Baghdad"))
                .extracting(location -> location.map(Location::kind))
                .containsExactly(Optional.of(Kind.REGION), Optional.of(Kind.CITY));
    }

    @Test
    void aPeopleLivesInItsCountryAndNoFaithDoes() {
        String text = "An Iraqi and a Turkish minister met Sunni leaders.";
        List<Referent> referents = List.of(group("Iraqi"), group("Turkish"), group("Sunni"));
        List<Mention> mentions = List.of(
                mention(text, "Iraqi", MentionType.GROUP, 0),
                mention(text, "Turkish", MentionType.GROUP, 1),
                mention(text, "Sunni", MentionType.GROUP, 2));

        assertThat(RESOLVER.locate(text, mentions, referents))
                .extracting(referent -> referent.location().map(Location::country))
                .containsExactly(Optional.of("IQ"), Optional.of("TR"), Optional.empty());
    }

    @Test
    void aPersonHasNoLocation() {
        String text = "Paris said so.";
        List<Referent> person = List.of(new Referent(MentionType.PERSON, "Paris", List.of("Paris"), Optional.empty()));

        assertThat(RESOLVER.locate(text, List.of(mention(text, "Paris", MentionType.PERSON, 0)), person))
                .isEqualTo(person);
    }

    @Test
    void spellingsThatDifferInMarksAreOnePlace() {
        for (String name : List.of("São Paulo", "Sao Paulo", "SAO PAULO")) {
            assertThat(country("A flood in " + name + ".", name)).isEqualTo("BR");
        }
    }

    @Test
    void countriesOnTheEdgesOfMapsHaveTheirPoints() {
        for (String name : List.of("Russia", "Fiji", "Kosovo", "Singapore", "Palestine", "France", "Taiwan")) {
            assertThat(locate("The talks in " + name + ".", name).getFirst().flatMap(Location::point))
                    .as(name)
                    .isPresent();
        }
    }

    private static String country(String text, String... names) {
        return locate(text, names).getFirst().map(Location::country).orElse("none");
    }

    private static List<Optional<Location>> locate(String text, String... names) {
        List<Mention> mentions = new ArrayList<>();
        List<Referent> referents = new ArrayList<>();
        for (String name : names) {
            mentions.add(mention(text, name, MentionType.PLACE, referents.size()));
            referents.add(new Referent(MentionType.PLACE, name, List.of(name), Optional.empty()));
        }
        return RESOLVER.locate(text, mentions, referents).stream()
                .map(Referent::location)
                .toList();
    }

    private static Referent group(String name) {
        return new Referent(MentionType.GROUP, name, List.of(name), Optional.empty());
    }

    private static Mention mention(String text, String name, MentionType type, int referent) {
        int at = text.indexOf(name);
        return new Mention(new Span(at, at + name.length()), type, referent, Confidence.of(0.9));
    }
}
