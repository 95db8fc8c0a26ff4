package dev.stemma.query.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.MentionType;
import dev.stemma.query.entity.EntityPartition.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    void aSurnameJoinsAnEntityThatIsNotInQuestion() {
        NameForm full = new NameForm(MentionType.PERSON, "Barham Salih");
        List<EntityPartition.Group> groups = groups(MentionType.PERSON, Map.of(full, UUID.randomUUID()), "Salih");
        assertThat(groups)
                .singleElement()
                .satisfies(group ->
                        assertThat(group.names()).extracting(NameForm::form).containsExactly("Barham Salih", "Salih"));
    }

    private static List<List<String>> entities(MentionType kind, String... names) {
        return groups(kind, Map.of(), names).stream()
                .map(group -> group.names().stream().map(NameForm::form).toList())
                .toList();
    }

    private static List<EntityPartition.Group> groups(MentionType kind, Map<NameForm, UUID> settled, String... names) {
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
        return EntityPartition.of(new EntityPartition.Names(partial, List.of()), matches, settled);
    }
}
