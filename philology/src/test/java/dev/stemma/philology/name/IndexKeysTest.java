package dev.stemma.philology.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexKeysTest {

    @ParameterizedTest
    @CsvSource({
        "PERSON, Mustafa al-Kadhimi, Mustapha al-Kazemi",
        "PERSON, Kadhimi, al-Kazemi",
        "PERSON, Mike Pompeo, Michael Pompeo",
        "PERSON, Michael Porter, Mike Porter",
        "PERSON, J. Abernathy, J Abernathy",
        "PERSON, Wang Xiaoming, Xiaoming Wang",
        "PERSON, Seif Allah Trabelsi, Seifallah Trabelsi",
        "ORGANISATION, Kataib Hezbollah, Hezbollah Brigades",
        "ORGANISATION, Interior Ministry, Ministry of Interior",
        "ORGANISATION, Harbour Pilots Guild, Harbor Pilots' Guild",
        "PLACE, Sulaymaniyah, Sulaimaniya"
    })
    void namesThatAreTheSameFindEachOther(NameKind kind, String left, String right) {
        assertThat(Names.compare(kind, left, right).verdict()).isEqualTo(NameMatch.Verdict.SAME);
        assertThat(finds(kind, left, right)).isTrue();
        assertThat(finds(kind, right, left)).isTrue();
    }

    @Test
    void aPartOfANameFindsWhoBearsItAndIsFoundByThem() {
        assertThat(finds(NameKind.PERSON, "Al-Kazemi", "Mustafa al-Kadhimi")).isTrue();
        assertThat(finds(NameKind.PERSON, "Mustafa al-Kadhimi", "Al-Kazemi")).isTrue();
    }

    @Test
    void fullNamesThatShareOnePartDoNotFindEachOther() {
        assertThat(finds(NameKind.PERSON, "Mustafa al-Kadhimi", "Haider al-Kadhimi"))
                .isFalse();
        assertThat(finds(NameKind.ORGANISATION, "Ministry of Interior", "Ministry of Fisheries"))
                .isFalse();
    }

    @Test
    void partsThatSoManyBearDoNotFindFullNames() {
        assertThat(finds(NameKind.PERSON, "Muhammad Ali Rahimi", "Muhammad Ali Karzai"))
                .isFalse();
    }

    @Test
    void aNameOfVeryManyPartsHasFewKeys() {
        String many = IntStream.range(0, 300)
                .mapToObj(i -> "" + (char) ('b' + i % 20) + (char) ('b' + i / 20) + "ar")
                .collect(Collectors.joining(" "));
        for (NameKind kind : NameKind.values()) {
            assertThat(IndexKeys.of(ReadName.of(kind, many)).entered()).hasSizeLessThan(50);
        }
    }

    @Test
    void whatHasNoLettersHasNoKeys() {
        for (NameKind kind : List.of(NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE)) {
            assertThat(IndexKeys.of(ReadName.of(kind, " - ")).sought()).isEmpty();
        }
    }

    private static boolean finds(NameKind kind, String seeker, String found) {
        return !Collections.disjoint(
                IndexKeys.of(ReadName.of(kind, seeker)).sought(),
                IndexKeys.of(ReadName.of(kind, found)).entered());
    }
}
