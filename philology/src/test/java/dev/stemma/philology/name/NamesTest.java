package dev.stemma.philology.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.philology.name.NameMatch.Verdict;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mustafa al-Kadhimi       | Mustafa al-Kazemi        | SAME
            Kadhimi                  | al-Kazemi                | SAME
            Mustafa al-Kadhimi       | Al-Kazemi                | POSSIBLE
            Qassem Soleimani         | Qasem Sulaymani          | SAME
            Soleimani Qassem         | Qassem Soleimani         | SAME
            Abdul Rahman Aref        | Abd al-Rahman Arif       | SAME
            Joe Biden                | Joseph Biden             | SAME
            J. Biden                 | Joe Biden                | POSSIBLE
            Sergei Lavrov            | Sergey Lavrov            | SAME
            رشيد طعان كاظم           | Rashid Taan Kathim       | SAME
            Haider al-Abadi          | Haider al-Asadi          | DIFFERENT
            Mustafa al-Kadhimi       | Mustafa Barzani          | DIFFERENT
            Mohammed Ali             | Mohammed Hassan          | DIFFERENT
            Donald Trump             | Trump                    | POSSIBLE
            Muammar Qaddafi          | Gaddafi                  | POSSIBLE
            David Schenker           | Shenker                  | POSSIBLE
            Oscar Lindgren           | Oskar                    | POSSIBLE
            George W. Bush           | George H. W. Bush        | DIFFERENT
            George W. Bush           | George Walker Bush       | SAME
            George H. W. Bush        | George Walker Bush       | DIFFERENT
            George W. Bush           | George Bush              | SAME
            G.W. Bush                | George H.W. Bush         | DIFFERENT
            Thomas E. Donilon        | Thomas B. Donilon        | DIFFERENT
            Thomas E. Donilon        | Thomas Donilon           | SAME
            J. R. R. Tolkien         | John R. Tolkien          | POSSIBLE
            Khaled Hegazy            | Khaledi                  | DIFFERENT
            Maurice Clarett          | Claritha                 | DIFFERENT
            '!!!'                    | Trump                    | DIFFERENT
            """)
    void personsAreTheSameAcrossSpellingsAndApartFromLookAlikes(String left, String right, Verdict verdict) {
        assertThat(Names.compare(NameKind.PERSON, left, right).verdict()).isEqualTo(verdict);
        assertThat(Names.compare(NameKind.PERSON, right, left).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kataib Hezbollah         | Hezbollah Brigades           | SAME
            Iraqi Hezbollah Brigades | Hezbollah brigades           | SAME
            Hezbollah                | Kataib Hezbollah             | DIFFERENT
            State Department         | U.S. State Department        | SAME
            Ministry of Interior     | Interior Ministry            | SAME
            Halliburton              | Haliburton                   | SAME
            NRC                      | Norwegian Refugee Council    | POSSIBLE
            Oslo University          | Bergen University            | DIFFERENT
            Defence Ministry         | Ministry of Defense          | SAME
            Hizballah                | Hezbollah                    | SAME
            Colts                    | Qualys Inc.                  | DIFFERENT
            """)
    void organisationsAreComparedByAliasAcronymAndWords(String left, String right, Verdict verdict) {
        assertThat(Names.compare(NameKind.ORGANISATION, left, right).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hormozgan      | Hormouzgan    | SAME
            Schenectady    | Schnectady    | SAME
            Place Vendome  | Place Vendôme | SAME
            Sulaymaniyah   | Sulaimaniya   | SAME
            New York       | Newark        | DIFFERENT
            Missouri       | Mysore        | DIFFERENT
            India          | Indy          | DIFFERENT
            East Coast     | West Coast    | DIFFERENT
            Midwest        | Mideast       | DIFFERENT
            Austria        | Australia     | POSSIBLE
            """)
    void placesAreTheSameAcrossSpellingsButNoTwoUsualWordsAre(String left, String right, Verdict verdict) {
        assertThat(Names.compare(NameKind.PLACE, left, right).verdict()).isEqualTo(verdict);
        assertThat(Names.compare(NameKind.PLACE, right, left).verdict()).isEqualTo(verdict);
    }

    @Test
    void whatEachOfTwoNamesLacksKeepsOrganisationsApart() {
        assertThat(Names.compare(NameKind.ORGANISATION, "Us Weekly", "L.A. Weekly")
                        .verdict())
                .isNotEqualTo(Verdict.SAME);
    }

    @ParameterizedTest
    @CsvSource({
        "Seif Allah Trabelsi, Seifallah Trabelsi",
        "Reza Mir Hosseini, Reza Mirhosseini",
        "Hamad Altalhi, Hamad al-Talhi",
        "Muammar Elkaddafi, Muammar Qadhafi"
    })
    void partsWrittenAsOneOrWithTheArticleAreTheSame(String left, String right) {
        assertThat(Names.compare(NameKind.PERSON, left, right).verdict()).isEqualTo(NameMatch.Verdict.SAME);
        assertThat(Names.compare(NameKind.PERSON, right, left).verdict()).isEqualTo(NameMatch.Verdict.SAME);
    }

    @ParameterizedTest
    @CsvSource({
        "Haider al-Abadi, Haider al-Asadi",
        "Hisham Rahimi, Hashem Karzai",
        "Nasir Haqqani, Yahya Haqqani",
        "Saddam Hussein al-Tikriti, Barzan Ibrahim al-Tikriti"
    })
    void sharedGivenOrTribalNamesDoNotMakeOnePerson(String left, String right) {
        assertThat(Names.compare(NameKind.PERSON, left, right).verdict()).isNotEqualTo(NameMatch.Verdict.SAME);
    }

    @Test
    void aMatchSaysWhichPartsMatchedHow() {
        assertThat(Names.compare(NameKind.PERSON, "Mike Pompeo", "Michael Pompeo")
                        .parts())
                .extracting(NameMatch.PartMatch::how)
                .containsExactly("nickname", "equal");
    }

    @Test
    void middleNamesThatContradictEachOtherStandSideBySide() {
        assertThat(Names.compare(NameKind.PERSON, "George W. Bush", "George H. W. Bush")
                        .parts())
                .extracting(part -> part.left() + "/" + part.right() + " " + part.how())
                .containsExactly("w/h contradiction", "george/george equal", "bush/bush equal", "/w missing");
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON, Mustafa al-Kadhimi, Al-Kazemi",
        "PERSON, Qassem Soleimani, Qasem Sulaymani",
        "PERSON, Joe Biden, Biden",
        "ORGANISATION, Kataib Hezbollah, Hezbollah Brigades",
        "ORGANISATION, Interior Ministry, Ministry of Interior"
    })
    void namesThatMatchShareAnIndexKey(NameKind kind, String left, String right) {
        var shared = new HashSet<>(NameKeys.of(kind, left));
        shared.retainAll(NameKeys.of(kind, right));
        assertThat(shared).isNotEmpty();
    }
}
