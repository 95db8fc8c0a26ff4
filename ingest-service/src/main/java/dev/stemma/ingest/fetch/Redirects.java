package dev.stemma.ingest.fetch;

import dev.stemma.ingest.fetch.Outcome.Reason;
import dev.stemma.ingest.fetch.Outcome.Refused;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where a request stands after the redirects so far.
final class Redirects {

    private final int most;
    private final Set<URI> visited = new HashSet<>();
    private URI address;
    private boolean forGood = true;
    private Optional<URI> movedTo = Optional.empty();

    Redirects(URI address, int most) {
        this.address = address;
        this.most = most;
        visited.add(address);
    }

    URI address() {
        return address;
    }

    /// Where the first address points for good.
    Optional<URI> movedTo() {
        return movedTo;
    }

    /// Goes on; or says why it goes no further.
    Optional<Refused> follow(Answer answer) {
        Optional<URI> next = answer.header("Location").flatMap(this::resolved);
        if (next.isEmpty()) {
            return Optional.of(new Refused(Reason.NOT_WEB, "It redirects to what is no address."));
        }
        if (!visited.add(next.get())) {
            return Optional.of(new Refused(Reason.REDIRECTS, "It redirects in a circle."));
        }
        if (visited.size() > most + 1) {
            return Optional.of(new Refused(Reason.REDIRECTS, "It redirects more than " + most + " times."));
        }
        address = next.get();
        forGood &= answer.isForGood();
        if (forGood) {
            movedTo = next;
        }
        return Optional.empty();
    }

    /// Without a fragment, and without a user: nobody's credentials come from a host that is fetched from.
    private Optional<URI> resolved(String location) {
        try {
            URI target = address.resolve(new URI(location.strip().replace(" ", "%20")));
            String whole = target.toString();
            String plain = target.getRawFragment() == null ? whole : whole.substring(0, whole.indexOf('#'));
            String user = target.getRawUserInfo();
            return Optional.of(new URI(user == null ? plain : plain.replaceFirst(Pattern.quote(user + "@"), "")));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
