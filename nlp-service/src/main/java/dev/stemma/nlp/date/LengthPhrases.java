package dev.stemma.nlp.date;

import dev.stemma.nlp.date.Meaning.Away;
import dev.stemma.nlp.date.Meaning.Lasting;
import dev.stemma.nlp.date.Meaning.Origin;
import dev.stemma.nlp.date.Meaning.Vague;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads lengths of time, and times that lie one away: `two years`, `10-day`, `nearly two years ago`, `a week later`,
/// `in three days`.
final class LengthPhrases {

    private static final Set<String> BEFORE_ARTICLES = Words.set("""
            for in within about over nearly almost than just after during under around took take takes lasted
            last lasting least roughly approximately spent spend only once until to of barely half
            """);

    private static final Set<String> BEFORE_BARE_PLURALS =
            Set.of("for", "after", "over", "within", "in", "of", "spent", "took", "many", "take");

    private static final Set<String> BETWEEN = Set.of(
            "business",
            "working",
            "calendar",
            "full",
            "straight",
            "consecutive",
            "more",
            "long",
            "whole",
            "additional",
            "further");

    /// They make `later` a part of the next expression.
    private static final Set<String> AFTER_OTHER_LATER = Set.of("this", "today", "in", "on");

    private LengthPhrases() {}

    static Optional<Found> at(Pieces pieces, int at) {
        if (pieces.is(at, "in") || pieces.is(at, "within")) {
            return ahead(pieces, at);
        }
        return all(pieces, at)
                .or(() -> article(pieces, at))
                .or(() -> counted(pieces, at))
                .or(() -> barePlural(pieces, at))
                .or(() -> lengthWord(pieces, at));
    }

    /// `in two weeks` of what is to come; of what has been it is a length.
    private static Optional<Found> ahead(Pieces pieces, int at) {
        int begin = Modifiers.afterApproximation(pieces, at + 1);
        Optional<Found> length = article(pieces, begin).or(() -> counted(pieces, begin));
        return length.filter(found -> pieces.is(at, "in") && Tense.around(pieces, at, found.end()) == Tense.FUTURE)
                .filter(found -> found.meaning() instanceof Lasting lasting
                        && lasting.measures().size() == 1)
                .map(found -> new Found(
                        found.end(),
                        new Away(((Lasting) found.meaning()).measures().getFirst(), 1, Origin.PUBLICATION)));
    }

    /// `all day`, `the whole week`.
    private static Optional<Found> all(Pieces pieces, int at) {
        int whole = pieces.past(at, "the");
        boolean told = pieces.is(at, "all")
                || pieces.is(whole, "whole")
                || pieces.is(whole, "entire")
                || pieces.is(whole, "full") && whole > at;
        return told
                ? Words.unit(pieces.at(whole + 1))
                        .filter(unit -> unit != Unit.SECOND && unit != Unit.MINUTE && unit != Unit.QUARTER)
                        .flatMap(unit -> lasting(whole + 2, Measure.of(1, unit)))
                : Optional.empty();
    }

    /// `a year`, `an hour and a half`.
    private static Optional<Found> article(Pieces pieces, int at) {
        boolean a = pieces.is(at, "a") || pieces.is(at, "an");
        Optional<Unit> unit = a ? Words.unit(pieces.at(at + 1)) : Optional.empty();
        if (unit.isEmpty() || unit.get() == Unit.SECOND || unit.get() == Unit.QUARTER || unit.get() == Unit.WEEKEND) {
            return Optional.empty();
        }
        Optional<Found> away = away(pieces, at + 2, Measure.of(1, unit.get()));
        boolean pointing = away.isPresent() && away.get().end() > at + 2;
        boolean expected = pieces.isIn(at - 1, BEFORE_ARTICLES)
                || pieces.is(at + 2, "after")
                || pieces.is(at + 2, "before")
                || pieces.is(at + 2, "of")
                || pieces.is(at + 2, "long");
        return pointing || expected && !isName(pieces, at + 2) ? away : Optional.empty();
    }

    private static boolean isName(Pieces pieces, int at) {
        return pieces.isInside(at, "-");
    }

    private static Optional<Found> counted(Pieces pieces, int at) {
        boolean halfHour = pieces.is(at, "half");
        Optional<Numbers.Counted> counted = Numbers.at(pieces, at)
                .or(() -> halfHour
                        ? Optional.of(new Numbers.Counted(at + 1, Optional.of(new BigDecimal("0.5"))))
                        : Optional.empty());
        return counted.flatMap(amount -> measured(pieces, at, amount));
    }

    private static Optional<Found> measured(Pieces pieces, int at, Numbers.Counted counted) {
        int hyphen = pieces.past(counted.end(), "-");
        boolean hyphened = hyphen > counted.end();
        int unitAt = !hyphened && pieces.isIn(hyphen, BETWEEN) ? hyphen + 1 : hyphen;
        Piece piece = pieces.at(unitAt);
        Optional<Unit> unit =
                Words.plural(piece).or(() -> Words.unit(piece).filter(one -> isSingular(counted, hyphened)));
        if (unit.isEmpty() || unit.get() == Unit.QUARTER || isOld(pieces, unitAt + 1) || isPart(pieces, at)) {
            return Optional.empty();
        }
        boolean ordinal = unit.get() == Unit.SECOND && Words.unit(piece).isPresent() && !hyphened;
        return ordinal || isSomeDay(pieces, at, unitAt)
                ? Optional.empty()
                : away(pieces, unitAt + 1, new Measure(counted.amount(), unit.get()));
    }

    private static boolean isSingular(Numbers.Counted counted, boolean hyphened) {
        return hyphened
                || counted.amount()
                        .filter(amount -> amount.compareTo(BigDecimal.TWO) < 0)
                        .isPresent();
    }

    private static boolean isOld(Pieces pieces, int at) {
        return pieces.is(at, "old")
                || pieces.isInside(at, "-") && (pieces.is(at + 1, "old") || pieces.is(at + 1, "olds"));
    }

    /// Digits that belong to a larger number or a name: `A-10`, `3.11 hours`.
    private static boolean isPart(Pieces pieces, int at) {
        return pieces.at(at).glued()
                && (pieces.is(at - 1, "-")
                        || pieces.is(at - 1, ".")
                        || pieces.is(at - 1, ":")
                        || pieces.is(at - 1, "/"));
    }

    /// `one day` and `some day` mostly tell no length.
    private static boolean isSomeDay(Pieces pieces, int at, int unitAt) {
        return pieces.is(unitAt, "day")
                && (pieces.is(at, "some") || pieces.is(at, "one"))
                && !pieces.is(unitAt + 1, "ago")
                && !pieces.isIn(at - 1, BEFORE_ARTICLES)
                && !pieces.is(unitAt + 1, "after")
                && !pieces.is(unitAt + 1, "before")
                && !pieces.is(unitAt + 1, "later")
                && !pieces.is(unitAt + 1, "earlier")
                && !pieces.is(unitAt - 1, "-");
    }

    /// What a length followed by `ago`, `later` or the like means; else the length, with its smaller parts.
    private static Optional<Found> away(Pieces pieces, int end, Measure measure) {
        switch (pieces.word(end)) {
            case "ago" -> {
                return Found.of(end + 1, new Away(measure, -1, Origin.PUBLICATION));
            }
            case "earlier", "previously" -> {
                return Found.of(end + 1, new Away(measure, -1, Origin.MENTIONED));
            }
            case "later" -> {
                boolean other = pieces.isIn(end + 1, AFTER_OTHER_LATER);
                return other ? lasting(end, measure) : Found.of(end + 1, new Away(measure, 1, Origin.MENTIONED));
            }
            case "hence" -> {
                return Found.of(end + 1, new Away(measure, 1, Origin.PUBLICATION));
            }
            default -> {
                return beside(pieces, end, measure);
            }
        }
    }

    private static Optional<Found> beside(Pieces pieces, int end, Measure measure) {
        int half = Numbers.pastHalf(pieces, end);
        if (half > end && measure.amount().isPresent()) {
            return away(pieces, half, new Measure(measure.amount().map(new BigDecimal("0.5")::add), measure.unit()));
        }
        if (pieces.are(end, "from", "now") || pieces.are(end, "from", "today")) {
            return Found.of(end + 2, new Away(measure, 1, Origin.PUBLICATION));
        }
        boolean before = pieces.is(end, "before") || pieces.is(end, "prior");
        if ((before || pieces.is(end, "after")) && Clauses.endsAt(pieces, end + 1)) {
            return Found.of(end + 1, new Away(measure, before ? -1 : 1, Origin.MENTIONED));
        }
        int more = pieces.past(pieces.past(end, ","), "and");
        Optional<Measure> smaller = smaller(pieces, more, measure);
        return smaller.isPresent() && more > end
                ? Found.of(
                        Numbers.at(pieces, more).orElseThrow().end() + 1, new Lasting(List.of(measure, smaller.get())))
                : lasting(end, measure);
    }

    private static Optional<Measure> smaller(Pieces pieces, int at, Measure larger) {
        return Numbers.plain(pieces, at)
                .flatMap(counted -> Words.anyUnit(pieces.at(counted.end()))
                        .filter(unit -> unit.compareTo(larger.unit()) < 0)
                        .map(unit -> new Measure(counted.amount(), unit)));
    }

    /// `for years`, `months of protests`, `decades ago`.
    private static Optional<Found> barePlural(Pieces pieces, int at) {
        Optional<Unit> unit = Words.plural(pieces.at(at));
        if (unit.isEmpty() || pieces.at(at - 1).isNumber() || pieces.at(at).glued()) {
            return Optional.empty();
        }
        Measure measure = new Measure(Optional.empty(), unit.get());
        if (pieces.is(at + 1, "ago")) {
            return Found.of(at + 2, new Vague("PAST_REF"));
        }
        if (pieces.is(at + 1, "later") || pieces.is(at + 1, "earlier")) {
            return away(pieces, at + 1, measure);
        }
        boolean expected =
                pieces.isIn(at - 1, BEFORE_BARE_PLURALS) || pieces.is(at + 1, "of") && !pieces.is(at - 1, "the");
        boolean long_ = pieces.isInside(at + 1, "-") && pieces.is(at + 2, "long");
        return expected || long_ ? lasting(at + 1, measure) : Optional.empty();
    }

    /// `decade-long`, `weeklong`.
    private static Optional<Found> lengthWord(Pieces pieces, int at) {
        Optional<Unit> unit = Words.unit(pieces.at(at));
        if (unit.isPresent() && pieces.isInside(at + 1, "-") && pieces.is(at + 2, "long")) {
            return lasting(at + 3, Measure.of(1, unit.get()));
        }
        return switch (pieces.word(at)) {
            case "daylong" -> lasting(at + 1, Measure.of(1, Unit.DAY));
            case "weeklong" -> lasting(at + 1, Measure.of(1, Unit.WEEK));
            case "monthlong" -> lasting(at + 1, Measure.of(1, Unit.MONTH));
            case "yearlong" -> lasting(at + 1, Measure.of(1, Unit.YEAR));
            default -> Optional.empty();
        };
    }

    private static Optional<Found> lasting(int end, Measure measure) {
        return Found.of(end, new Lasting(List.of(measure)));
    }
}
