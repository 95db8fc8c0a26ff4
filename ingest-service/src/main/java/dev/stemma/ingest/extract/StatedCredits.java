package dev.stemma.ingest.extract;

import dev.stemma.contracts.Credit;
import dev.stemma.philology.credit.Credits;
import dev.stemma.philology.credit.StatedCredit;
import java.util.Optional;

/// The credit that a raw text states, in the words of the contracts.
final class StatedCredits {

    private StatedCredits() {}

    static Optional<Credit> in(String raw) {
        return Credits.find(raw).map(stated -> credit(stated, raw));
    }

    private static Credit credit(StatedCredit stated, String raw) {
        return new Credit(
                stated.agency(),
                switch (stated.basis()) {
                    case DATELINE -> Credit.Basis.DATELINE;
                    case BYLINE -> Credit.Basis.BYLINE;
                    case CREDIT_LINE -> Credit.Basis.CREDIT_LINE;
                    case IMAGE -> Credit.Basis.IMAGE;
                },
                Lines.tidy(raw.substring(stated.start(), stated.end())));
    }
}
