package dev.stemma.ingest.extract;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The box that asks visitors to agree to be watched, by the names that the common programs for it give.
final class ConsentBox {

    private static final Pattern NAME = Pattern.compile(
            "(?i)(?:^|[-_ ])(?:onetrust|cookiebot|cybotcookie\\w*|didomi|usercentrics|quantcast|qc-?cmp2?"
                    + "|sp_message|cmp(?:box|wrapper)|gdpr|evidon|truste|trustarc"
                    + "|cookie-?(?:law|consent|notice|banner|policy|bar|popup|modal|wall)"
                    + "|consent-?(?:banner|modal|sdk|popup|wall|manager|box|layer))(?:$|[-_ \\d])");

    private ConsentBox() {}

    static boolean is(Element element) {
        return switch (element.normalName()) {
            case "html", "body", "main", "article" -> false;
            default ->
                NAME.matcher(element.className()).find()
                        || NAME.matcher(element.id()).find();
        };
    }
}
