package dev.stemma.nlp.name;

import dev.stemma.philology.name.NameKind;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Two names as someone sends them to be compared; the form of the documentation.
@Schema(name = "NamePair", description = "Two names to be compared.")
record NamePairRequest(
        @Schema(required = true, maxLength = 300, examples = "Mustafa al-Kadhimi")
        String left,

        @Schema(required = true, maxLength = 300, examples = "Mustapha Al-Kazemi")
        String right,

        @Schema(description = "What kind of thing they name; PERSON when it is not said", examples = "PERSON")
        Optional<NameKind> type) {}
