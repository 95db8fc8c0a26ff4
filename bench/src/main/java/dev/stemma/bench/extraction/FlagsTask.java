package dev.stemma.bench.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.bench.DataFolder;
import dev.stemma.bench.Measurement;
import dev.stemma.bench.MissingData;
import dev.stemma.bench.Task;
import dev.stemma.ingest.extract.Address;
import dev.stemma.ingest.extract.Extracted;
import dev.stemma.ingest.extract.Flag;
import dev.stemma.ingest.extract.WebPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// How well a page is said to hold less than an article, by labels that others gave without meaning to.
///
/// Where editors marked a text (`ground-truth.json`), one that ends in an ellipsis within [#FEW_WORDS] words is a
/// teaser, and every other a whole article, of which nothing of the kind should be said. What a page states of being
/// for pay is taken out of it, and it is seen whether its words tell the same: of pages with little text, since only
/// these are asked.
///
/// `seen` and `unseen` are two halves of the pages, as for `extraction`.
public final class FlagsTask implements Task {

    private static final Set<Flag.Kind> LESS =
            EnumSet.of(Flag.Kind.TEASER, Flag.Kind.CONSENT_WALL, Flag.Kind.VIDEO, Flag.Kind.LIVE_BLOG);
    private static final Pattern CUT = Pattern.compile("(?:\\.\\.\\.|…)\\W{0,3}$");
    private static final Pattern FOR_PAY = Pattern.compile("(?i)\"isAccessibleForFree\"\\s*:\\s*\"?false");
    private static final String TIER = "meta[property=article:content_tier], meta[name=article:content_tier]";
    private static final Set<String> PAID_TIERS = Set.of("locked", "metered");
    private static final int FEW_WORDS = 250;

    @Override
    public String name() {
        return "flags";
    }

    @Override
    public Measurement measure(Path data, boolean peers) throws IOException {
        List<Path> truths = new DataFolder(data).files("ground-truth.json", "");
        if (truths.isEmpty()) {
            throw new MissingData(data, "ground-truth.json");
        }
        Map<Half, Count> counts = Map.of(Half.SEEN, new Count(), Half.UNSEEN, new Count());
        JsonNode truth = DataFolder.document(truths.getFirst());
        Path folder = truths.getFirst().resolveSibling("html");
        int items = 0;
        for (Path file : new DataFolder(data).files("", ".html")) {
            String html = Pages.read(file);
            String id = file.getFileName().toString().replaceFirst("\\.html(\\.gz)?$", "");
            JsonNode label = file.startsWith(folder) ? truth.path(id) : truth.path("");
            Count count = counts.get(
                    Half.of(file.startsWith(folder) ? id : file.getFileName().toString()));
            if (label.isObject()) {
                Optional<Address> address = Address.of(label.path("url").asText());
                count.addMarked(label.path("articleBody").asText(), WebPage.read(html, address));
            }
            count.addUnaided(Jsoup.parse(html));
            items++;
        }
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("seen", counts.get(Half.SEEN).scores());
        scores.put("unseen", counts.get(Half.UNSEEN).scores());
        return Measurement.of(name(), items, scores);
    }

    private static boolean says(Extracted extracted, Set<Flag.Kind> kinds) {
        return extracted.page().flags().stream().map(Flag::kind).anyMatch(kinds::contains);
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    /// What was counted on one half.
    private static final class Count {

        private int whole;
        private int wholeDoubted;
        private int teasers;
        private int teasersTold;
        private int paid;
        private int paidTold;
        private int unpaid;
        private int unpaidDoubted;

        void addMarked(String body, Extracted ours) {
            boolean isCut = CUT.matcher(body.strip()).find();
            if (isCut && words(body) < FEW_WORDS) {
                teasers++;
                teasersTold += says(ours, EnumSet.of(Flag.Kind.TEASER)) ? 1 : 0;
            } else if (!isCut) {
                whole++;
                wholeDoubted += says(ours, LESS) ? 1 : 0;
            }
        }

        void addUnaided(Document page) {
            boolean isStated = page.select("script").stream()
                            .anyMatch(script -> FOR_PAY.matcher(script.data()).find())
                    || page.select(TIER).stream().anyMatch(tier -> PAID_TIERS.contains(tier.attr("content")));
            page.select("script, " + TIER).remove();
            Extracted ours = WebPage.read(page.outerHtml(), Optional.empty());
            if (words(ours.text()) >= FEW_WORDS) {
                return;
            }
            int told = says(ours, EnumSet.of(Flag.Kind.PAYWALL)) ? 1 : 0;
            if (isStated) {
                paid++;
                paidTold += told;
            } else {
                unpaid++;
                unpaidDoubted += told;
            }
        }

        Map<String, Object> scores() {
            Map<String, Object> scores = new LinkedHashMap<>();
            scores.put("whole", whole);
            scores.put("wholeDoubted", wholeDoubted);
            scores.put("teasers", teasers);
            scores.put("teasersTold", teasersTold);
            scores.put("shortAndForPay", paid);
            scores.put("shortAndForPayTold", paidTold);
            scores.put("shortAndOpen", unpaid);
            scores.put("shortAndOpenDoubted", unpaidDoubted);
            return scores;
        }
    }
}
