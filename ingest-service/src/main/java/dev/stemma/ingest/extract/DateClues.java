package dev.stemma.ingest.extract;

import dev.stemma.contracts.Publication.Basis;
import dev.stemma.contracts.Publication.Precision;
import dev.stemma.ingest.extract.DateClue.Kind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// All that a page tells of when its article was published, and the day on which most of it agrees.
final class DateClues {

    /// Names of meta elements that are only meant for this, in small letters without what separates their words
    /// (`article:published_time`, `bt:pubDate`, `dc.date.issued`), in vocabularies that many outlets share: what an
    /// outlet means by its own `example:publicationDate` is not known.
    private static final Pattern METAS = Pattern.compile(
            "(?:og|article|content|original|dc|dcterms|rnews|citation|prism|bt|parsely|cxenseparse(?:recs)?"
                    + "|mediator|vr|shareaholicarticle|dcsextarticle|iso8601)*(?:date)?"
                    + "(?:(?:first)?publi(?:sh|shed|cation)(?:date|time|at|on)?|pubdate|posted|issued)"
                    + "|postdate|sailthrudate|displaydate|ptime");
    private static final Set<String> LOOSE_METAS = Set.of(
            "date",
            "dcdate",
            "dccreated",
            "dcdatecreated",
            "dctermsdate",
            "dctermscreated",
            "dctermsavailable",
            "articlecreatedtime",
            "datecreated",
            "created",
            "creationdate",
            "releasedate",
            "articledateoriginal",
            "citationdate",
            "citationonlinedate",
            "timestamp",
            "articleposttime");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_.:\\s]+");
    private static final String MICRODATA =
            "[itemprop~=(^|\\s)datePublished(\\s|$)], [property=datePublished], time[pubdate]";
    private static final Pattern FOREIGN_HOST =
            Pattern.compile("\\.(?!us$|ca$|ph$|co$|io$|tv$|me$|ai$|ly$|fm$)\\p{L}{2}$");
    private static final int MOST = 60;

    private final List<DateClue> clues = new ArrayList<>();
    private final boolean monthFirst;
    private final Optional<ZoneId> clock;

    private DateClues(boolean monthFirst, Optional<ZoneId> clock) {
        this.monthFirst = monthFirst;
        this.clock = clock;
    }

    static DateClues of(Document page, LinkedData linked, Optional<Address> address) {
        DateClues clues = new DateClues(isMonthFirst(page, address), OutletClock.of(page, address));
        linked.published().ifPresent(date -> clues.add(date, Kind.LINKED_ARTICLE));
        linked.created().ifPresent(date -> clues.add(date, Kind.LOOSE_META));
        clues.addMetas(page);
        clues.addMicrodata(page);
        VisibleDate.in(page, clues.monthFirst).ifPresent(clue -> clues.note(clue.time(), clue.kind()));
        linked.otherDays().forEach(date -> clues.add(date, Kind.LINKED));
        ScriptDays.in(page, linked).ifPresent(time -> clues.note(time, Kind.SCRIPT));
        address.flatMap(Dates::dayInAddress)
                .ifPresent(day -> clues.note(StatedTime.onDay(day, Basis.ADDRESS), Kind.ADDRESS));
        return clues;
    }

    /// The time on whose day most weight rests, each kind of place counted once; of equals the first.
    Optional<StatedTime> verdict() {
        int most = 0;
        Optional<LocalDate> best = Optional.empty();
        for (DateClue clue : clues) {
            LocalDate day = clue.time().day();
            int weight = weight(day);
            if (weight > most) {
                most = weight;
                best = Optional.of(day);
            }
        }
        return best.flatMap(this::on);
    }

    private int weight(LocalDate day) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        clues.stream()
                .filter(clue -> clue.time().mayBeOn(day))
                .map(DateClue::kind)
                .forEach(kinds::add);
        return kinds.stream().mapToInt(Kind::weight).sum();
    }

    /// The first clue with a time of day, else the first.
    private Optional<StatedTime> on(LocalDate day) {
        List<StatedTime> times = clues.stream()
                .map(DateClue::time)
                .filter(time -> time.mayBeOn(day))
                .toList();
        return times.stream()
                .filter(time -> time.publication().precision() == Precision.INSTANT)
                .findFirst()
                .or(() -> times.stream().findFirst())
                .map(time -> new StatedTime(time.publication(), day, true));
    }

    private void addMetas(Document page) {
        for (Element meta : page.select("meta[content]")) {
            for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = BETWEEN_WORDS
                        .matcher(meta.attr(key).toLowerCase(Locale.ROOT))
                        .replaceAll("");
                if (METAS.matcher(name).matches() && !key.equals("itemprop")) {
                    add(meta.attr("content"), Kind.META);
                } else if (LOOSE_METAS.contains(name)) {
                    add(meta.attr("content"), Kind.LOOSE_META);
                }
            }
        }
    }

    /// Statements on the thing that the headline belongs to count alone, where there are such. Where there are none,
    /// and several things have a day, they are mostly other articles.
    private void addMicrodata(Document page) {
        List<Element> all = page.select(MICRODATA).stream().limit(MOST).toList();
        List<Element> around =
                Headline.of(page).map(Element::parents).map(List::copyOf).orElse(List.of());
        List<Element> own =
                all.stream().filter(element -> around.contains(thing(element))).toList();
        boolean listed =
                own.isEmpty() && all.stream().map(DateClues::thing).distinct().count() > 1;
        for (Element element : own.isEmpty() ? all : own) {
            add(written(element), listed ? Kind.LINKED : Kind.MICRODATA);
        }
    }

    /// The thing that a property is one of: the nearest around it, or the page.
    private static Element thing(Element property) {
        Element thing = property.parent() == null ? null : property.parent().closest("[itemscope]");
        return thing == null ? property.ownerDocument() : thing;
    }

    private static String written(Element element) {
        for (String attribute : List.of("content", "datetime", "title")) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute);
            }
        }
        return element.text();
    }

    private void add(String written, Kind kind) {
        if (clues.size() >= MOST) {
            return;
        }
        Optional<StatedTime> stated = StatedTime.onPage(written, Basis.METADATA);
        if (stated.isPresent()) {
            note(stated.get(), kind);
            return;
        }
        List<LocalDate> readings = WrittenDay.readings(written.strip(), monthFirst);
        for (LocalDate day : readings) {
            Kind doubted = day.equals(readings.getFirst()) ? Kind.LOOSE_META : Kind.SECOND_READING;
            note(StatedTime.onDay(day, Basis.METADATA), readings.size() == 1 ? kind : doubted);
        }
    }

    private void note(StatedTime time, Kind kind) {
        clues.add(new DateClue(clock.map(time::on).orElse(time), kind));
    }

    /// Americans write the month first; a page in English that says of no other country is taken for theirs.
    private static boolean isMonthFirst(Document page, Optional<Address> address) {
        String language = page.select("html").attr("lang").strip().toLowerCase(Locale.ROOT);
        if (language.startsWith("en-us") || language.startsWith("en_us")) {
            return true;
        }
        boolean foreign = address.map(Address::domain)
                .filter(domain -> FOREIGN_HOST.matcher(domain).find())
                .isPresent();
        return (language.isEmpty() || language.equals("en")) && !foreign;
    }
}
