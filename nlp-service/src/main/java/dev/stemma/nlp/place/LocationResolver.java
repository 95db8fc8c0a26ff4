package dev.stemma.nlp.place;

import dev.stemma.contracts.Confidence;
import dev.stemma.contracts.Location;
import dev.stemma.contracts.Location.Kind;
import dev.stemma.contracts.Mention;
import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Referent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Tells where the places lie that a text names, and which countries' people its groups are. A name that several places
/// bear means the one that the rest of the text speaks for: the countries and peoples that it names, what stands behind
/// the name (`Paris, Texas`), the dateline. Where that tells the country and no more, the country is told and no more;
/// where it does not tell, nothing is. Safe for many threads.
///
/// One name means one place throughout a text (Gale, Church and Yarowsky 1992); places of one text lie near each other
/// (Leidner 2007). Takes time in proportion to the names.
public final class LocationResolver {

    /// So much more likely a place is when all that is known of the text speaks for its country, for its division, or
    /// when the text says outright where it lies.
    private static final double SAME_COUNTRY = 60;

    private static final double SAME_DIVISION = 8;
    private static final double STATED = 200;

    /// As many people as the places together have that bear a name and are not in the atlas.
    private static final double UNLISTED = 25_000;

    private static final double UNLISTED_OF_OTHER_NAME = 100_000;
    private static final double SURE = 0.7;
    private static final double SURE_OF_COUNTRY = 0.75;
    private static final double MOST = 0.99;
    private static final double MUCH = 3;
    private static final int VARIANTS_READ = 6;
    private static final int DATELINE = 60;

    private final Atlas atlas;
    private final Countries countries;
    private final Candidates candidates;

    private LocationResolver(Atlas atlas, Countries countries) {
        this.atlas = atlas;
        this.countries = countries;
        this.candidates = new Candidates(atlas, countries);
    }

    /// A resolver with the shipped atlas.
    public static LocationResolver load() {
        return new LocationResolver(Atlas.load(), Countries.load());
    }

    /// The same referents, with their locations where these can be told.
    ///
    /// @param mentions in document order; each points into `referents`
    public List<Referent> locate(String text, List<Mention> mentions, List<Referent> referents) {
        Reading reading = new Reading(text, mentions, referents);
        List<Referent> located = new ArrayList<>(referents.size());
        for (int i = 0; i < referents.size(); i++) {
            Referent referent = referents.get(i);
            located.add(new Referent(
                    referent.type(), referent.name(), referent.variants(), referent.role(), reading.location(i)));
        }
        return located;
    }

    /// One text.
    private final class Reading {

        private final List<List<Candidate>> meant = new ArrayList<>();
        private final double[] weights;

        /// What stands right behind a place, as the place behind `Paris` in `Paris, Texas`: the number of a referent.
        private final Map<Integer, Integer> stated = new HashMap<>();

        /// How much the text speaks for a country.
        private final Map<String, Double> votes = new TreeMap<>();

        private final Map<Integer, Double> divisionVotes = new TreeMap<>();
        private final List<Map<String, Double>> own = new ArrayList<>();
        private double allVotes;

        Reading(String text, List<Mention> mentions, List<Referent> referents) {
            this.weights = new double[referents.size()];
            referents.forEach(referent -> meant.add(meant(referent)));
            weigh(text, mentions);
            for (int i = 0; i < referents.size(); i++) {
                own.add(vote(i));
            }
        }

        private List<Candidate> meant(Referent referent) {
            return switch (referent.type()) {
                case PLACE ->
                    referent.variants().stream()
                            .limit(VARIANTS_READ)
                            .map(candidates::of)
                            .filter(found -> !found.isEmpty())
                            .findFirst()
                            .orElse(List.of());
                case GROUP ->
                    referent.variants().stream()
                            .limit(VARIANTS_READ)
                            .map(variant -> countries.ofPeople(PlaceKey.plain(variant)))
                            .flatMap(Optional::stream)
                            .findFirst()
                            .map(code -> List.of(candidates.country(code)))
                            .orElse(List.of());
                case PERSON, ORGANISATION, EVENT -> List.of();
            };
        }

        private void weigh(String text, List<Mention> mentions) {
            int[] times = new int[weights.length];
            int[] divisions = new int[weights.length];
            Mention before = null;
            for (Mention mention : mentions) {
                int referent = mention.referent();
                times[referent]++;
                divisions[referent] +=
                        Candidates.isCalledDivision(text, mention.span().end()) ? 1 : 0;
                if (mention.span().start() < DATELINE && mention.type() == MentionType.PLACE) {
                    weights[referent] += 1;
                }
                if (before != null
                        && mention.type() == MentionType.PLACE
                        && before.type() == MentionType.PLACE
                        && text.startsWith(", ", before.span().end())
                        && before.span().end() + 2 == mention.span().start()) {
                    stated.putIfAbsent(before.referent(), referent);
                }
                before = mention;
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] += 1 + Math.log(Math.max(1, times[i]));
                List<Candidate> regions = Candidates.only(Kind.REGION, meant.get(i));
                if (2 * divisions[i] >= Math.max(1, times[i]) && !regions.isEmpty()) {
                    meant.set(i, regions);
                }
            }
        }

        /// Lets a name vote for the countries and divisions that it may mean, by how likely it means them.
        private Map<String, Double> vote(int referent) {
            Map<String, Double> given = new TreeMap<>();
            List<Candidate> all = meant.get(referent);
            double total = total(all);
            for (Candidate candidate : all) {
                double vote = weights[referent] * candidate.prior() / total;
                given.merge(candidate.country(), vote, Double::sum);
                votes.merge(candidate.country(), vote, Double::sum);
                allVotes += vote;
            }
            divisions(all).forEach((division, vote) -> divisionVotes.merge(division, vote, Double::sum));
            return given;
        }

        /// How likely a name means a division, or what lies in it.
        private Map<Integer, Double> divisions(List<Candidate> all) {
            double total = total(all);
            Map<Integer, Double> divisions = new TreeMap<>();
            for (Candidate candidate : all) {
                divisions.merge(division(candidate), candidate.prior() / total, Double::sum);
            }
            divisions.remove(Candidate.NOWHERE);
            return divisions;
        }

        private int division(Candidate candidate) {
            return switch (candidate.kind()) {
                case COUNTRY -> Candidate.NOWHERE;
                case REGION -> candidate.place();
                case CITY -> atlas.region(candidate.place());
            };
        }

        Optional<Location> location(int referent) {
            List<Candidate> weighed = weighed(referent);
            if (weighed.isEmpty()) {
                return Optional.empty();
            }
            double total = total(weighed);
            Candidate best = weighed.getFirst();
            Map<String, Double> byCountry = new TreeMap<>();
            for (Candidate candidate : weighed) {
                best = candidate.prior() > best.prior() ? candidate : best;
                byCountry.merge(candidate.country(), candidate.prior() / total, Double::sum);
            }
            best = narrower(best, weighed);
            double sure = best.prior() / (total - alike(best, weighed));
            double sureOfCountry = byCountry.get(best.country());
            if (sure >= SURE) {
                return Optional.of(location(best, sure));
            }
            return sureOfCountry >= SURE_OF_COUNTRY
                    ? Optional.of(new Location(
                            best.kind(), best.country(), Optional.empty(), Optional.empty(), confidence(sureOfCountry)))
                    : Optional.empty();
        }

        /// Of a division and a city in it of one name, the city, unless it is much the smaller.
        private Candidate narrower(Candidate best, List<Candidate> weighed) {
            return weighed.stream()
                    .filter(city -> best.kind() == Kind.REGION
                            && candidates.contains(best, city)
                            && city.prior() * MUCH > best.prior())
                    .findFirst()
                    .orElse(best);
        }

        /// The weight of what holds a place, or lies in it, and is called as it is: which of the two is meant is no
        /// doubt of where.
        private double alike(Candidate best, List<Candidate> weighed) {
            return weighed.stream()
                    .filter(other -> candidates.contains(other, best) || candidates.contains(best, other))
                    .mapToDouble(Candidate::prior)
                    .sum();
        }

        private Location location(Candidate candidate, double sure) {
            return candidate.place() < 0
                    ? new Location(
                            candidate.kind(), candidate.country(), Optional.empty(), Optional.empty(), confidence(sure))
                    : new Location(
                            candidate.kind(),
                            candidate.country(),
                            atlas.point(candidate.place()),
                            atlas.geonames(candidate.place()),
                            confidence(sure));
        }

        /// What a name may mean, as likely as the rest of the text makes it.
        private List<Candidate> weighed(int referent) {
            List<Candidate> all = meant.get(referent);
            Map<String, Double> mine = own.get(referent);
            double myVotes =
                    mine.values().stream().mapToDouble(Double::doubleValue).sum();
            double others = Math.max(1, allVotes - myVotes);
            List<Candidate> wider = stated.containsKey(referent) ? meant.get(stated.get(referent)) : List.of();
            Map<Integer, Double> divisions = divisions(all);
            List<Candidate> weighed = new ArrayList<>();
            for (Candidate candidate : all) {
                String country = candidate.country();
                double share = Math.max(0, votes.get(country) - mine.get(country)) / others;
                double factor = 1 + SAME_COUNTRY * share;
                int division = division(candidate);
                double told = divisionVotes.getOrDefault(division, 0.0) - divisions.getOrDefault(division, 0.0);
                factor *= 1 + SAME_DIVISION * Math.clamp(told, 0, 1);
                if (wider.stream().anyMatch(one -> candidates.contains(one, candidate))) {
                    factor *= STATED;
                }
                weighed.add(candidate.times(factor));
            }
            return weighed;
        }
    }

    private static double total(List<Candidate> all) {
        return all.stream().mapToDouble(Candidate::prior).sum() + unlisted(all);
    }

    private static double unlisted(List<Candidate> all) {
        if (all.stream().anyMatch(candidate -> candidate.kind() == Kind.COUNTRY)) {
            return 0;
        }
        return all.stream().anyMatch(Candidate::main) ? UNLISTED : UNLISTED_OF_OTHER_NAME;
    }

    private static Confidence confidence(double sure) {
        return Confidence.of(Math.min(MOST, sure));
    }
}
