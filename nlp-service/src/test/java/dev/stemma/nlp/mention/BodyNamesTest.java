package dev.stemma.nlp.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BodyNamesTest {

    private static final Set<String> PEOPLES = Set.of("Italian", "Turkish", "Iraqi");

    @Test
    void aPartyOfACountryIsOneName() {
        assertThat(bodies(
                        "members of the Communist Party of the Russian Federation met",
                        "Communist Party",
                        "-Russian Federation"))
                .containsExactly("Communist Party of the Russian Federation");
        assertThat(bodies("the University of Georgia in Athens", "University", "-Georgia", "-Athens"))
                .containsExactly("University of Georgia");
    }

    @Test
    void aFirmOfACityIsNot() {
        assertThat(bodies("Acme Steel of Pittsburgh closed", "Acme Steel", "-Pittsburgh"))
                .containsExactly("Acme Steel");
    }

    @Test
    void aPurposeBelongsToTheName() {
        assertThat(bodies(
                        "the Tunisian League for the Defence of Human Rights said",
                        "Tunisian League",
                        "Defence of Human Rights"))
                .containsExactly("Tunisian League for the Defence of Human Rights");
        assertThat(bodies("the Committee to Protect Journalists reports", "Committee"))
                .containsExactly("Committee to Protect Journalists");
    }

    @Test
    void twoBodiesBesideEachOtherAreTwoNames() {
        assertThat(bodies(
                        "he taught at Leipzig University and the University of Jena",
                        "Leipzig University and the University of Jena"))
                .containsExactly("Leipzig University", "University of Jena");
        assertThat(bodies("the Department of Health and Human Services", "Department of Health and Human Services"))
                .containsExactly("Department of Health and Human Services");
    }

    @Test
    void aPeopleBelongsToItsParty() {
        assertThat(bodies("the Italian Republican Party lost", "Republican Party"))
                .containsExactly("Italian Republican Party");
        assertThat(bodies("the Iraqi Foreign Ministry said", "Foreign Ministry"))
                .containsExactly("Foreign Ministry");
    }

    @Test
    void theFormOfAFirmBelongsToItsName() {
        assertThat(bodies("shares of Google , Inc. rose", "Google")).containsExactly("Google , Inc.");
    }

    /// The bodies found in a sentence where these were named before; `-` marks a place.
    private static List<String> bodies(String sentence, String... named) {
        List<String> words = List.of(sentence.split(" "));
        List<NamedWords> before = new ArrayList<>();
        for (String name : named) {
            String kind = name.startsWith("-") ? "PLACE" : "ORGANISATION";
            List<String> parts = List.of(name.replaceFirst("^-", "").split(" "));
            int start = start(words, parts, kind);
            before.add(new NamedWords(start, start + parts.size(), kind, 0.9f));
        }
        before.sort(Comparator.comparingInt(NamedWords::start));
        return BodyNames.of(words, before, PEOPLES::contains).stream()
                .filter(one -> one.kind().equals("ORGANISATION"))
                .map(one -> String.join(" ", words.subList(one.start(), one.end())))
                .toList();
    }

    /// The first place of a body's name, the last of a place's.
    private static int start(List<String> words, List<String> parts, String kind) {
        int start = -1;
        for (int at = 0; at + parts.size() <= words.size(); at++) {
            boolean here = words.subList(at, at + parts.size()).equals(parts);
            if (here && (start < 0 || kind.equals("PLACE"))) {
                start = at;
            }
        }
        return start;
    }
}
