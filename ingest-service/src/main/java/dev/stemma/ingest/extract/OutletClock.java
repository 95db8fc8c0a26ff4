package dev.stemma.ingest.extract;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;

/// The clock of an outlet: that of the country of its address, or else of the one country where its language is mostly
/// read, as far as there is one clock (the countries of ISO 3166 with one zone in the tz database).
final class OutletClock {

    private static final Map<String, String> BY_COUNTRY = Map.ofEntries(
            Map.entry("ae", "Asia/Dubai"),
            Map.entry("ar", "America/Argentina/Buenos_Aires"),
            Map.entry("at", "Europe/Vienna"),
            Map.entry("bd", "Asia/Dhaka"),
            Map.entry("be", "Europe/Brussels"),
            Map.entry("bg", "Europe/Sofia"),
            Map.entry("ch", "Europe/Zurich"),
            Map.entry("cn", "Asia/Shanghai"),
            Map.entry("cz", "Europe/Prague"),
            Map.entry("de", "Europe/Berlin"),
            Map.entry("dk", "Europe/Copenhagen"),
            Map.entry("ee", "Europe/Tallinn"),
            Map.entry("eg", "Africa/Cairo"),
            Map.entry("fi", "Europe/Helsinki"),
            Map.entry("fr", "Europe/Paris"),
            Map.entry("gr", "Europe/Athens"),
            Map.entry("hk", "Asia/Hong_Kong"),
            Map.entry("hr", "Europe/Zagreb"),
            Map.entry("hu", "Europe/Budapest"),
            Map.entry("ie", "Europe/Dublin"),
            Map.entry("il", "Asia/Jerusalem"),
            Map.entry("in", "Asia/Kolkata"),
            Map.entry("iq", "Asia/Baghdad"),
            Map.entry("ir", "Asia/Tehran"),
            Map.entry("it", "Europe/Rome"),
            Map.entry("jp", "Asia/Tokyo"),
            Map.entry("ke", "Africa/Nairobi"),
            Map.entry("kr", "Asia/Seoul"),
            Map.entry("lt", "Europe/Vilnius"),
            Map.entry("lu", "Europe/Luxembourg"),
            Map.entry("lv", "Europe/Riga"),
            Map.entry("ng", "Africa/Lagos"),
            Map.entry("nl", "Europe/Amsterdam"),
            Map.entry("no", "Europe/Oslo"),
            Map.entry("ph", "Asia/Manila"),
            Map.entry("pk", "Asia/Karachi"),
            Map.entry("pl", "Europe/Warsaw"),
            Map.entry("ro", "Europe/Bucharest"),
            Map.entry("rs", "Europe/Belgrade"),
            Map.entry("sa", "Asia/Riyadh"),
            Map.entry("se", "Europe/Stockholm"),
            Map.entry("sg", "Asia/Singapore"),
            Map.entry("si", "Europe/Ljubljana"),
            Map.entry("sk", "Europe/Bratislava"),
            Map.entry("th", "Asia/Bangkok"),
            Map.entry("tr", "Europe/Istanbul"),
            Map.entry("tw", "Asia/Taipei"),
            Map.entry("ua", "Europe/Kyiv"),
            Map.entry("uk", "Europe/London"),
            Map.entry("vn", "Asia/Ho_Chi_Minh"),
            Map.entry("za", "Africa/Johannesburg"));

    private static final Map<String, String> BY_LANGUAGE = Map.ofEntries(
            Map.entry("bg", "bg"),
            Map.entry("cs", "cz"),
            Map.entry("da", "dk"),
            Map.entry("de", "de"),
            Map.entry("el", "gr"),
            Map.entry("fa", "ir"),
            Map.entry("fi", "fi"),
            Map.entry("he", "il"),
            Map.entry("hr", "hr"),
            Map.entry("hu", "hu"),
            Map.entry("it", "it"),
            Map.entry("ja", "jp"),
            Map.entry("ko", "kr"),
            Map.entry("nb", "no"),
            Map.entry("nl", "nl"),
            Map.entry("nn", "no"),
            Map.entry("no", "no"),
            Map.entry("pl", "pl"),
            Map.entry("ro", "ro"),
            Map.entry("sk", "sk"),
            Map.entry("sl", "si"),
            Map.entry("sv", "se"),
            Map.entry("th", "th"),
            Map.entry("tr", "tr"),
            Map.entry("uk", "ua"),
            Map.entry("vi", "vn"));

    private OutletClock() {}

    static Optional<ZoneId> of(Document page, Optional<Address> address) {
        String domain = address.map(Address::domain).orElse("");
        String country = domain.substring(domain.lastIndexOf('.') + 1);
        String language = page.select("html").attr("lang").strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_COUNTRY.get(country))
                .or(() -> Optional.ofNullable(BY_LANGUAGE.get(language.split("[-_]", 2)[0]))
                        .map(BY_COUNTRY::get))
                .map(ZoneId::of);
    }
}
