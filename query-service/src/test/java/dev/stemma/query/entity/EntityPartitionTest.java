package dev.stemma.query.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.MentionType;
import dev.stemma.philology.text.Evidence;
import dev.stemma.query.entity.EntityPartition.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntityPartitionTest {

    @Test
    void spellingsOfOnePersonAreOneEntityAndASurnameJoinsIt() {
        assertThat(entities(
                        MentionType.PERSON,
                        "Mustafa al-Kadhimi",
                        "Mustafa Al-Kazemi",
                        "Kadhimi",
                        "al-Kazemi",
                        "Joe Biden"))
                .containsExactlyInAnyOrder(
                        List.of("Mustafa Al-Kazemi", "Mustafa al-Kadhimi", "Kadhimi", "al-Kazemi"),
                        List.of("Joe Biden"));
    }

    @Test
    void translatedNamesOfOneOrganisationAreOneEntity() {
        assertThat(entities(
                        MentionType.ORGANISATION,
                        "Kataib Hezbollah",
                        "Hezbollah Brigades",
                        "Iraqi Hezbollah Brigades",
                        "Hezbollah"))
                .containsExactlyInAnyOrder(
                        List.of("Hezbollah Brigades", "Iraqi Hezbollah Brigades", "Kataib Hezbollah"),
                        List.of("Hezbollah"));
    }

    @Test
    void aSurnameThatSeveralBearStandsByItself() {
        List<EntityPartition.Group> groups = groups(MentionType.PERSON, Map.of(), "Ang Lee", "Stan Lee", "Lee");
        assertThat(groups).hasSize(3);
        assertThat(groups.stream().filter(EntityPartition.Group::ambiguous))
                .singleElement()
                .satisfies(group ->
                        assertThat(group.names()).extracting(NameForm::form).containsExactly("Lee"));
    }

    @Test
    void aFullNameThatFitsNamesWhichContradictEachOtherStandsByItself() {
        List<EntityPartition.Group> groups = groups(
                MentionType.PERSON,
                Map.of(),
                "George Bush",
                "George W. Bush",
                "George H. W. Bush",
                "George Walker Bush",
                "Georg Bush",
                "Bush");
        assertThat(forms(groups))
                .containsExactlyInAnyOrder(
                        List.of("George W. Bush", "George Walker Bush"),
                        List.of("George H. W. Bush"),
                        List.of("Georg Bush", "George Bush"),
                        List.of("Bush"));
        assertThat(groups.stream().filter(EntityPartition.Group::ambiguous))
                .flatExtracting(EntityPartition.Group::names)
                .containsExactlyInAnyOrder(person("Georg Bush"), person("George Bush"), person("Bush"));
        assertThat(groups)
                .flatExtracting(EntityPartition.Group::shared)
                .containsExactlyInAnyOrder(person("Georg Bush"), person("George Bush"));
    }

    @Test
    void aFullNameIsTheOneThatItFitsWhileNoOtherIsKnown() {
        assertThat(entities(MentionType.PERSON, "George Bush", "George W. Bush", "Bush"))
                .containsExactly(List.of("George Bush", "George W. Bush", "Bush"));
    }

    @Test
    void whatPeopleSaidOfNamesThatContradictEachOtherHolds() {
        assertThat(forms(groups(
                        MentionType.PERSON,
                        Map.of(),
                        List.of(ruling(List.of("George Bush", "George W. Bush"), List.of())),
                        "George Bush",
                        "George W. Bush",
                        "George H. W. Bush")))
                .containsExactlyInAnyOrder(List.of("George Bush", "George W. Bush"), List.of("George H. W. Bush"));
        assertThat(forms(groups(
                        MentionType.PERSON,
                        Map.of(),
                        List.of(ruling(List.of("George H. W. Bush", "George W. Bush"), List.of())),
                        "George Bush",
                        "George W. Bush",
                        "George H. W. Bush")))
                .containsExactly(List.of("George H. W. Bush", "George W. Bush", "George Bush"));
    }

    @Test
    void aSurnameJoinsAnEntityThatIsNotInQuestion() {
        NameForm full = new NameForm(MentionType.PERSON, "Barham Salih");
        List<EntityPartition.Group> groups = groups(MentionType.PERSON, Map.of(full, UUID.randomUUID()), "Salih");
        assertThat(groups)
                .singleElement()
                .satisfies(group ->
                        assertThat(group.names()).extracting(NameForm::form).containsExactly("Barham Salih", "Salih"));
    }

    @Test
    void namesThatPeopleMergedAreOneEntityWithTheCorrectionAsEvidence() {
        List<EntityPartition.Group> groups = groups(
                MentionType.PERSON,
                Map.of(),
                List.of(ruling(List.of("Elena Rusu", "Helene Castellan"), List.of())),
                "Elena Rusu",
                "Helene Castellan",
                "Rusu");
        assertThat(forms(groups)).containsExactly(List.of("Elena Rusu", "Helene Castellan", "Rusu"));
        assertThat(groups.getFirst().standings().get(person("Helene Castellan")).evidence())
                .extracting(Evidence::basis)
                .containsExactly("correction");
        assertThat(groups.getFirst().standings().get(person("Rusu")).evidence())
                .extracting(Evidence::basis)
                .doesNotContain("correction");
    }

    @Test
    void aNameThatFitsTwoThatPeoplePartedGoesWhereItFitsBetter() {
        assertThat(forms(groups(
                        MentionType.PERSON,
                        Map.of(),
                        List.of(ruling(List.of("Mustafa al-Kadhimi"), List.of("Mustafa Al-Kazemi"))),
                        "Mustafa al-Kadhimi",
                        "Mustafa Al-Kazemi",
                        "Mustafa Al-Kadhimi")))
                .containsExactly(List.of("Mustafa Al-Kadhimi", "Mustafa al-Kadhimi"), List.of("Mustafa Al-Kazemi"));
    }

    @Test
    void theLaterOfTwoCorrectionsHolds() {
        Ruling merge = ruling(List.of("Ang Lee", "Stan Lee"), List.of());
        Ruling split = ruling(List.of("Ang Lee"), List.of("Stan Lee"));
        assertThat(forms(groups(MentionType.PERSON, Map.of(), List.of(merge, split), "Ang Lee", "Stan Lee")))
                .hasSize(1);
        assertThat(forms(groups(MentionType.PERSON, Map.of(), List.of(split, merge), "Ang Lee", "Stan Lee")))
                .hasSize(2);
    }

    @Test
    void aSurnameThatSeveralBearMeansWhomACorrectionSays() {
        List<EntityPartition.Group> groups = groups(
                MentionType.PERSON,
                Map.of(),
                List.of(ruling(List.of("Ang Lee", "Lee"), List.of())),
                "Ang Lee",
                "Stan Lee",
                "Lee");
        assertThat(forms(groups)).containsExactly(List.of("Ang Lee", "Lee"), List.of("Stan Lee"));
        assertThat(groups).noneMatch(EntityPartition.Group::ambiguous);
    }

    @Test
    void aSurnameThatIsSplitOffStandsByItself() {
        assertThat(forms(groups(
                        MentionType.PERSON,
                        Map.of(),
                        List.of(ruling(List.of("Imran Yousafzai"), List.of("Yousafzai"))),
                        "Imran Yousafzai",
                        "Yousafzai")))
                .containsExactly(List.of("Imran Yousafzai"), List.of("Yousafzai"));
    }

    private static NameForm person(String name) {
        return new NameForm(MentionType.PERSON, name);
    }

    private static Ruling ruling(List<String> one, List<String> other) {
        return new Ruling(
                Optional.empty(),
                one.stream().map(EntityPartitionTest::person).toList(),
                other.stream().map(EntityPartitionTest::person).toList(),
                new Evidence("correction", "by a person", 4.6));
    }

    private static List<List<String>> forms(List<EntityPartition.Group> groups) {
        return groups.stream()
                .map(group -> group.names().stream().map(NameForm::form).toList())
                .toList();
    }

    private static List<List<String>> entities(MentionType kind, String... names) {
        return forms(groups(kind, Map.of(), names));
    }

    private static List<EntityPartition.Group> groups(MentionType kind, Map<NameForm, UUID> settled, String... names) {
        return groups(kind, settled, List.of(), names);
    }

    private static List<EntityPartition.Group> groups(
            MentionType kind, Map<NameForm, UUID> settled, List<Ruling> rulings, String... names) {
        Map<NameForm, Boolean> partial = new HashMap<>();
        for (String name : names) {
            NameForm form = new NameForm(kind, name);
            partial.put(form, Spelling.isPartial(form));
        }
        List<NameForm> all = Stream.concat(partial.keySet().stream(), settled.keySet().stream())
                .toList();
        List<Match> matches = new ArrayList<>();
        for (NameForm a : all) {
            for (NameForm b : all) {
                if (a.compareTo(b) < 0) {
                    Spelling.compare(a, b).ifPresent(match -> matches.add(new Match(a, b, match)));
                }
            }
        }
        return EntityPartition.of(new EntityPartition.Names(partial, rulings), matches, settled);
    }
}
