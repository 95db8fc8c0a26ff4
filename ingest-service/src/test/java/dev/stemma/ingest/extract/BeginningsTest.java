package dev.stemma.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.ingest.extract.Remarks.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is looked at first lets every form of furniture, caption and by-line through.
class BeginningsTest {

    private final Beginnings forms = Beginnings.of("tag", "we ");

    @Test
    void aBeginningThatNoFormHasIsTurnedAway() {
        assertThat(forms.mayBegin("tale", 0)).isFalse();
        assertThat(forms.mayBegin("went", 0)).isFalse();
        assertThat(forms.mayBegin("\"tag\"", 0)).isFalse();
        assertThat(forms.mayBegin("“tag”", 0)).isFalse();
    }

    @Test
    void aBeginningIsTheSameInCapitals() {
        assertThat(forms.mayBegin("tagged", 0)).isTrue();
        assertThat(forms.mayBegin("TAGS", 0)).isTrue();
        assertThat(forms.mayBegin("We use", 0)).isTrue();
        assertThat(forms.mayBegin("“tag”", 1)).isTrue();
    }

    @Test
    void whatIsTooShortOrOfAnotherAlphabetMayBeAForm() {
        assertThat(forms.mayBegin("", 0)).isTrue();
        assertThat(forms.mayBegin("ta", 0)).isTrue();
        assertThat(forms.mayBegin("© AFP", 0)).isTrue();
        assertThat(forms.mayBegin("Теги", 0)).isTrue();
        assertThat(forms.mayBegin("ſee", 0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "© 2020 The Gull",
                "(c) The Gull",
                "(C) The Gull",
                "Copyright The Gull",
                "ALL RIGHTS RESERVED by The Gull",
                "Click here to see the ferry",
                "Tap here to see the ferry",
                "Follow us everywhere you are",
                "follow The on Twitter",
                "Sign up for letters of the ferry",
                "Subscribe to our letters of the ferry",
                "Get the latest of the ferry",
                "Share this article of the ferry",
                "Download our new ferry app",
                "This website uses cookies of all kinds",
                "We use cookies of all kinds",
                "Posted in ferries",
                "Filed under ferries",
                "Tags: ferry, gull",
                "Tagged with: ferry",
                "Category: ferries",
                "Categories: ferries",
                "Topics: ferries",
                "Read also: the ferry is afloat",
                "See more: the ferry is afloat",
                "Watch also: the ferry is afloat",
                "Listen also: the ferry is afloat",
                "Lire aussi : le bac",
                "Leer también: la barca",
                "Lees ook: de boot",
                "Leggi anche: il traghetto",
                "Lea también: la barca",
                "Leia também: o barco",
                "Also read: the ferry is afloat",
                "RELATED: the ferry is afloat",
                "More: the ferry is afloat",
                "Don’t miss: the ferry is afloat",
                "Recommended: the ferry is afloat",
                "Must read: the ferry is afloat",
                "À lire aussi : le bac",
                "Lesen Sie auch: die Fähre",
                "Story continues below the ferry",
                "Article continues after the ferry",
                "Your email address will not be published to gulls",
                "Required fields are marked with a gull",
                "5 min read of ferries",
                "12 comments",
                "3 shares",
                "7 views",
                "Last updated: 4 hours ago, at 10:30",
                "Updated 9 April 2020",
                "Modified on 9 April 2020",
                "Posted 9 April 2020",
                "Published at 10:30 on Monday",
                "\u017Fubscribe to our letters"
            })
    void everyCallOfAPageIsFurniture(String text) {
        assertThat(Furniture.is(Block.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Image: the ferry",
                "IMAGES — the ferry",
                "(Photo: the ferry)",
                "Photograph: the ferry",
                "Picture: the ferry",
                "File photo: the ferry",
                "FILE - The ferry",
                "Caption: the ferry",
                "Photo credit: the ferry",
                "Image source: the ferry",
                "Video: the ferry",
                "Graphic: the ferry",
                "Illustration: the ferry",
                "Foto: die Fähre",
                "“Bild: die Fähre",
                "Bildquelle: die Fähre",
                "Imagen: la barca",
                "Imagem: o barco",
                "Immagine: il traghetto",
                "Crédit photo : le bac",
                "Légende : le bac",
                "Symbolbild: die Fähre",
                "Archivbild: die Fähre",
                "صورة: العبارة",
                "Фото: паром",
                "\u0130mage: the ferry"
            })
    void everyStartOfACaptionIsOne(String text) {
        assertThat(Remarks.isCaption(Block.of(text), Place.BODY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferry is seen in the bay",
                "The ferry was PICTURED near the bay",
                "The gulls are shown at the bay",
                "A ferry, which was photographed from the bay",
                "In this undated photo the ferry",
                "A handout picture of the ferry",
                "In this image a ferry",
                "Jane Roe (L) and the ferry",
                "Jane Roe (right) and the ferry",
                "The ferry is \u017Feen in the bay"
            })
    void everyWayToSayThatSomethingIsPicturedIsACaptionAboveTheText(String text) {
        assertThat(Remarks.isCaption(Block.of(text), Place.HEAD)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Additional reporting by Jane Roe",
                "With reporting by Jane Roe",
                "(Reporting by Jane Roe; Editing by Max Muster)",
                "( Writing by Jane Roe",
                "EDITING BY JANE ROE",
                "Compiled by Jane Roe",
                "Translated by Jane Roe",
                "Rewritten by Jane Roe",
                "By Jane Roe and Max Muster",
                "Von Jane Roe",
                "PAR JANE ROE",
                "Por Jane Roe",
                "Di Jane Roe",
                "Door Jane Roe"
            })
    void everyFormOfAByLineIsOne(String text) {
        assertThat(Remarks.byline(Block.of(text))).isPresent();
    }
}
