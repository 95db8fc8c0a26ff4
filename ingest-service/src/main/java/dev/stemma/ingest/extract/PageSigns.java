package dev.stemma.ingest.extract;

import dev.stemma.ingest.extract.Flag.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The signs in a page that its text may be no whole article. What the page states of itself is believed; names of
/// elements and words are, where the text that was found is short as well.
final class PageSigns {

    private static final Pattern PAY_BOX =
            Pattern.compile("(?i)(?:^|[-_ ])(?:paywall|pay-wall|regwall|metered-?wall|subscriber-?only"
                    + "|premium-?(?:wall|overlay|box))(?:$|[-_ ])");
    private static final Pattern PAY_WORDS = Pattern.compile("(?iu)(?:subscribe|sign (?:up|in)|log in|register|join)"
            + "[^.!?]{0,40} to (?:continue|keep|finish) reading"
            + "|(?:subscribe|sign (?:up|in)|log in|register) to (?:read|unlock) (?:the|this)"
            + "|(?:article|story|content) is (?:only )?(?:for|available to|reserved for|exclusive to)"
            + " (?:our )?(?:paying |paid )?(?:subscribers|members)"
            + "|réservé (?:à nos|aux) abonnés|il vous reste \\d{1,2}(?:[.,]\\d+)?\\s?% de cet article"
            + "|(?:abo|abonnement|premium) (?:jetzt )?weiterlesen|nur für abonnenten|exklusiv für abonnenten"
            + "|(?:exclusivo|solo) para suscriptores|riservato agli abbonati|exclusivo para assinantes"
            + "|alleen voor abonnees|tylko dla subskrybentów|только для подписчиков");
    /// Whatever [#PAY_WORDS] finds has one of these in it.
    private static final List<String> PAY_CLUES = List.of(
            " reading",
            " to read ",
            " to unlock ",
            " subscribers",
            " members",
            "abonnés",
            "cet article",
            "weiterlesen",
            "abonnenten",
            "suscriptores",
            "abbonati",
            "assinantes",
            "abonnees",
            "subskrybentów",
            "подписчиков");

    private static final int AROUND_CLUE = 120;
    private static final Pattern READ_ON =
            Pattern.compile("(?iu)^\\W{0,3}(?:continue reading|read (?:on|more|the (?:full|whole|rest)|full)"
                    + "(?: of)?(?: (?:the|this))?(?: (?:article|story|text|post))?|weiterlesen|mehr lesen"
                    + "|lire la suite|leer más|seguir leyendo|continua a leggere|leia mais|continue lendo|lees verder"
                    + "|czytaj dalej|читать далее)\\W{0,3}$");
    private static final Pattern CUT_OFF = Pattern.compile("(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.])\\W{0,2}$");
    private static final Pattern LIVE_BOX =
            Pattern.compile("(?i)(?:^|[-_ ])live-?(?:blog|ticker|posts?|feed|updates?)(?:$|[-_ ])");
    private static final Pattern LIVE_TITLE = Pattern.compile("(?iu)^(?:live(?: updates?| blog| ticker)?\\s?[:|–—-]"
            + "|liveblog\\b|liveticker\\b|newsblog\\b|en direct\\s?[:|–—-]|direct\\s?:"
            + "|en vivo\\s?[:|–—-]|minuto a minuto)");
    private static final Pattern CONSENT_WORDS = Pattern.compile("(?iu)\\b(?:cookies?|consent|privacy|partners|vendors"
            + "|personal data|accept all|reject all|gdpr|einwilligung|zustimm\\w*|datenschutz\\w*|données personnelles"
            + "|consentement|datos personales|consentimiento|consenso|dati personali|toestemming)\\b");
    private static final Set<String> VIDEO_TYPES = Set.of("video", "video.other", "video.episode", "video.movie");

    private static final int FEW_POSTS = 4;
    private static final int FEW_WORDS = 250;
    private static final int TEASER_WORDS = 120;
    private static final int LONGEST_PAY_BOX = 1500;
    private static final int MOST_BOXES = 2000;
    private static final double WHOLE = 1.8;

    private final LinkedData linked;
    private final Optional<String> description;
    private final Optional<String> statedPay;
    private final Optional<String> shownPay;
    private final Optional<String> readOn;
    private final Optional<String> live;
    private final Optional<String> video;
    private final Optional<String> consent;

    private PageSigns(Document page, PageMetadata metadata, LinkedData linked) {
        this.linked = linked;
        this.description = metadata.description();
        this.statedPay = statedPay(metadata, linked);
        this.shownPay = shownPay(page);
        this.readOn = page.select("article a, main a, p a").stream()
                .limit(MOST_BOXES)
                .map(Element::text)
                .filter(words -> READ_ON.matcher(words).matches())
                .findFirst();
        this.live = live(page, metadata.title(), linked);
        this.video = video(metadata, linked);
        this.consent = page.select("[id], [class]").stream()
                .filter(ConsentBox::is)
                .limit(20)
                .map(Element::text)
                .filter(words -> Shape.words(words) >= 10)
                .findFirst();
    }

    static PageSigns of(Document page, PageMetadata metadata, LinkedData linked) {
        return new PageSigns(page, metadata, linked);
    }

    /// What the signs make of a text that was found in the page.
    List<Flag> flags(String text) {
        List<Flag> flags = new ArrayList<>();
        int words = Shape.words(text);
        Optional<String> pay = statedPay.or(() -> words < FEW_WORDS ? shownPay : Optional.empty());
        consentWall(text, words).ifPresent(evidence -> flags.add(new Flag(Kind.CONSENT_WALL, evidence)));
        pay.ifPresent(evidence -> flags.add(new Flag(Kind.PAYWALL, evidence)));
        teaser(text, words).ifPresent(evidence -> flags.add(new Flag(Kind.TEASER, evidence)));
        live.ifPresent(evidence -> flags.add(new Flag(Kind.LIVE_BLOG, evidence)));
        video.filter(evidence -> words < FEW_WORDS).ifPresent(evidence -> flags.add(new Flag(Kind.VIDEO, evidence)));
        return flags;
    }

    /// A short text with a word of consent in every fifteen, or hardly any text beside a box that asks for it.
    private Optional<String> consentWall(String text, int words) {
        if (words >= FEW_WORDS) {
            return Optional.empty();
        }
        long named = CONSENT_WORDS.matcher(text).results().count();
        if (named >= 3 && named * 15 >= words) {
            return Optional.of(text);
        }
        return words < 15 ? consent : Optional.empty();
    }

    private Optional<String> teaser(String text, int words) {
        if (words < FEW_WORDS && linked.wordCount() > words * WHOLE && linked.wordCount() > words + 50) {
            return Optional.of("wordCount: " + linked.wordCount());
        }
        if (words >= TEASER_WORDS) {
            return Optional.empty();
        }
        if (shownPay.isPresent()) {
            return shownPay;
        }
        Matcher cut = CUT_OFF.matcher(text);
        if (cut.find()) {
            return Optional.of(text.substring(Math.max(0, cut.start() - 60)));
        }
        if (readOn.isPresent()) {
            return readOn;
        }
        return description.filter(summary -> words >= 5 && letters(summary).startsWith(letters(text)));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static Optional<String> statedPay(PageMetadata metadata, LinkedData linked) {
        if (linked.isForPay()) {
            return Optional.of("isAccessibleForFree: false");
        }
        return metadata.contentTier()
                .filter(tier -> tier.equalsIgnoreCase("locked") || tier.equalsIgnoreCase("metered"))
                .map(tier -> "article:content_tier: " + tier);
    }

    private static Optional<String> shownPay(Document page) {
        return payWords(page.body().wholeText()).or(() -> payBox(page));
    }

    private static Optional<String> payBox(Document page) {
        return page.select("[class], [id]").stream()
                .filter(element -> PAY_BOX.matcher(element.className()).find()
                        || PAY_BOX.matcher(element.id()).find())
                .limit(20)
                .map(Element::text)
                .filter(words -> words.length() <= LONGEST_PAY_BOX && Shape.words(words) >= 4)
                .findFirst();
    }

    /// Looks for words of payment around those that each of them has, which is far quicker than everywhere.
    private static Optional<String> payWords(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        Matcher words = PAY_WORDS.matcher(folded.length() == text.length() ? text : folded);
        for (String clue : PAY_CLUES) {
            int at = folded.indexOf(clue);
            while (at >= 0) {
                int end = Math.min(folded.length(), at + clue.length() + AROUND_CLUE);
                words.region(Math.max(0, at - AROUND_CLUE), end);
                if (words.find()) {
                    return Optional.of(words.group());
                }
                at = folded.indexOf(clue, at + clue.length());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> live(Document page, String title, LinkedData linked) {
        if (linked.has("LiveBlogPosting")) {
            return Optional.of("@type: LiveBlogPosting");
        }
        if (page.selectFirst("[itemtype$=LiveBlogPosting]") != null) {
            return Optional.of("itemtype: LiveBlogPosting");
        }
        if (page.select("time").size() < FEW_POSTS) {
            return Optional.empty();
        }
        boolean titled = LIVE_TITLE.matcher(title).find();
        return page.select("main, article, section[class], div[class]").stream()
                .limit(MOST_BOXES)
                .map(element -> LIVE_BOX.matcher(element.className()))
                .filter(Matcher::find)
                .findFirst()
                .map(name -> titled ? title : "class: " + name.group().strip())
                .filter(evidence -> titled || linked.has("BlogPosting"));
    }

    private static Optional<String> video(PageMetadata metadata, LinkedData linked) {
        Optional<String> type = metadata.type().filter(VIDEO_TYPES::contains);
        if (type.isPresent()) {
            return type.map(name -> "og:type: " + name);
        }
        return !linked.hasArticle() && linked.has("VideoObject") ? Optional.of("@type: VideoObject") : Optional.empty();
    }
}
