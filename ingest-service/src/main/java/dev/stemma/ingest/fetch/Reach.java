package dev.stemma.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;

/// Which hosts can be reached, and under which addresses. The connection is made to the very address that was checked
/// here, so that a name which means another address a moment later gains nothing.
final class Reach implements DnsResolver {

    private static final int ADDRESSES = 4;

    /// `0177.0.0.1`, which some programs read in octal digits, and others do not.
    private static final Pattern AMBIGUOUS = Pattern.compile("(?:\\d+\\.)*0\\d+(?:\\.\\d+)*");

    private final Set<String> hosts;
    private final Networks networks;
    private final Names names;

    /// Tells the addresses of a host.
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /// @param allowed hosts and networks that may be reached although they are not public
    Reach(List<String> allowed) {
        this(allowed, InetAddress::getAllByName);
    }

    Reach(List<String> allowed, Names names) {
        this.names = names;
        hosts = allowed.stream()
                .filter(text -> Networks.range(text).isEmpty())
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        networks = new Networks(
                allowed.stream().flatMap(text -> Networks.range(text).stream()).toList());
    }

    /// The host has no address that may be reached.
    static final class OutOfReach extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        OutOfReach(String host) {
            super("The address of " + host + " is private, local or reserved.");
        }
    }

    /// The addresses of a host that may be reached.
    ///
    /// @throws OutOfReach when it has addresses, but none of these
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = names.of(host);
        if (hosts.contains(host.toLowerCase(Locale.ROOT))) {
            return all;
        }
        if (AMBIGUOUS.matcher(host).matches()) {
            throw new OutOfReach(host);
        }
        InetAddress[] reachable =
                Arrays.stream(all).filter(this::isReachable).limit(ADDRESSES).toArray(InetAddress[]::new);
        if (reachable.length == 0) {
            throw new OutOfReach(host);
        }
        return reachable;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean isReachable(InetAddress address) {
        return networks.contains(address) || !Networks.NOT_PUBLIC.contains(address);
    }
}
