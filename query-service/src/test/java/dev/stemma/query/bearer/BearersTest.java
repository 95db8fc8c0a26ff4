package dev.stemma.query.bearer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Span;
import dev.stemma.philology.text.Evidence;
import dev.stemma.query.bearer.Reading.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BearersTest {

    private static final Sighting BUDGET = sighting(
            "budget",
            "Prime Minister Ali Hassan presented the budget to parliament in Mogadishu on Monday. The finance committee"
                    + " will vote on the spending plan next week, the speaker Ahmed Nur said.",
            Optional.of("Prime Minister"),
            "Mogadishu",
            "Ahmed Nur");
    private static final Sighting TREATY = sighting(
            "treaty",
            "Somalia signed a fisheries treaty with Oman. Prime Minister Ali Hassan flew to Muscat for the ceremony and"
                    + " met Sultan Haitham before returning to Mogadishu.",
            Optional.of("Prime Minister"),
            "Oman",
            "Muscat",
            "Haitham",
            "Mogadishu");
    private static final Sighting BREAD = sighting(
            "bread",
            "Ali Hassan, a baker from Leeds, won the national sourdough championship. Judges praised the crust of his"
                    + " rye loaves, which he sells on Kirkgate Market.",
            Optional.empty(),
            "Leeds",
            "Kirkgate Market");
    private static final Sighting OVEN = sighting(
            "oven",
            "A fire in an oven destroyed a shop on Kirkgate Market in Leeds overnight. The baker Ali Hassan had left an"
                    + " hour before; nobody was hurt.",
            Optional.empty(),
            "Leeds",
            "Kirkgate Market");
    private static final Sighting QUIET =
            sighting("quiet", "The lecture will be given by Ali Hassan at seven in the evening.", Optional.empty());

    @Test
    void callingsThatDoNotGoTogetherTellTwoBearersApart() {
        assertThat(groups(List.of(BUDGET, TREATY, BREAD, OVEN)))
                .containsExactlyInAnyOrder(
                        Set.of(BUDGET.article(), TREATY.article()), Set.of(BREAD.article(), OVEN.article()));
    }

    @Test
    void oneArticleOnEachIsEnoughWhereCallingsContradict() {
        assertThat(groups(List.of(TREATY, BREAD))).hasSize(2);
    }

    @Test
    void whereNothingIsSaidOfOneThereIsOneBearer() {
        assertThat(groups(List.of(BUDGET, QUIET))).hasSize(1);
        assertThat(groups(List.of(BREAD, QUIET))).hasSize(1);
    }

    @Test
    void anOfficeLeftForAnotherMakesNoSecondBearer() {
        Sighting ambassador = sighting(
                "ambassador",
                "The new ambassador to Norway, Ali Hassan, handed over credentials in Oslo on Tuesday morning. The"
                        + " Norwegian king thanked him for coming.",
                Optional.of("ambassador to Norway"),
                "Norway",
                "Oslo");
        assertThat(groups(List.of(BUDGET, ambassador))).hasSize(1);
    }

    @Test
    void withinOneEventANameHasOneBearer() {
        Sighting again = sighting(
                "again",
                "A fire destroyed a shop on Kirkgate Market in Leeds overnight; an oven was the cause. Singer Ali"
                        + " Hassan had left an hour before and nobody was hurt.",
                Optional.empty(),
                "Leeds",
                "Kirkgate Market");
        assertThat(groups(List.of(OVEN, again))).hasSize(1);
    }

    @Test
    void whatPeopleSaidIsOneStaysOne() {
        assertThat(Bearers.of(List.of(BUDGET, TREATY, BREAD, OVEN), List.of(Set.of(BUDGET.article(), OVEN.article())))
                        .articles())
                .hasSize(1);
    }

    @Test
    void theOrderOfArticlesLeavesNoTrace() {
        List<Sighting> sightings = new ArrayList<>(List.of(BUDGET, TREATY, BREAD, OVEN, QUIET));
        Bearers expected = Bearers.of(sightings, List.of());
        for (int seed = 0; seed < 30; seed++) {
            Collections.shuffle(sightings, new Random(seed));
            Bearers bearers = Bearers.of(sightings, List.of());
            assertThat(bearers.articles()).isEqualTo(expected.articles());
            assertThat(bearers.qualifiers()).isEqualTo(expected.qualifiers());
            for (Sighting sighting : sightings) {
                assertThat(bearers.meant(sighting)).isEqualTo(expected.meant(sighting));
            }
        }
    }

    @Test
    void aNewcomerIsTakenToTheBearerThatItsArticleTellsOf() {
        Bearers bearers = Bearers.of(List.of(BUDGET, TREATY, BREAD, OVEN), List.of());
        Sighting flour = sighting(
                "flour",
                "Flour prices have doubled since spring. Ali Hassan, a baker on Kirkgate Market, pays forty pounds a"
                        + " sack and Leeds families feel it.",
                Optional.empty(),
                "Leeds",
                "Kirkgate Market");
        Bearers.Meant meant = bearers.meant(flour);
        assertThat(bearers.articles().get(meant.bearer())).contains(OVEN.article());
        assertThat(meant.evidence()).extracting(Evidence::basis).contains("co-mentions", "office");
        assertThat(meant.evidence())
                .anySatisfy(reason -> assertThat(reason.detail()).contains("kirkgate"));
    }

    @Test
    void bearersAreToldApartByTheirOffices() {
        Bearers bearers = Bearers.of(List.of(BUDGET, TREATY, BREAD, OVEN), List.of());
        assertThat(bearers.qualifiers()).containsExactlyInAnyOrder(Optional.of("Prime Minister"), Optional.of("baker"));
    }

    private static List<Set<UUID>> groups(List<Sighting> sightings) {
        return Bearers.of(sightings, List.of()).articles().stream()
                .map(Set::copyOf)
                .toList();
    }

    private static Sighting sighting(String key, String text, Optional<String> role, String... others) {
        UUID id = UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        int at = text.indexOf("Ali Hassan");
        List<Named> named = new ArrayList<>();
        named.add(new Named(
                MentionType.PERSON,
                "Ali Hassan",
                List.of("Ali Hassan"),
                role,
                Optional.empty(),
                List.of(new Span(at, at + "Ali Hassan".length()))));
        for (String other : others) {
            named.add(
                    new Named(MentionType.PLACE, other, List.of(other), Optional.empty(), Optional.empty(), List.of()));
        }
        return Sighting.of(new Reading(id, id, Subject.of("", text), text, named), 0);
    }
}
