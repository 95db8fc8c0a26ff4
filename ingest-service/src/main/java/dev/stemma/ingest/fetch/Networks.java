package dev.stemma.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Ranges of internet addresses.
///
/// @param ranges in any order
record Networks(List<Range> ranges) {

    /// What the special-purpose registries (RFC 6890 and its successors) take out of the public internet:
    /// private, shared (CGNAT), loopback, link-local with the metadata addresses of clouds, documentation,
    /// benchmarking, multicast, reserved; for IPv6 also what carries an IPv4 address inside.
    static final Networks NOT_PUBLIC = of(List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "168.63.129.16/32",
            "::/96",
            "::ffff:0:0:0/96",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8"));

    Networks {
        ranges = List.copyOf(ranges);
    }

    /// The addresses that agree with `network` in their first `bits` bits.
    @SuppressWarnings("ArrayRecordComponent")
    record Range(byte[] network, int bits) {

        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            int whole = bits / 8;
            if (!Arrays.equals(address, 0, whole, network, 0, whole)) {
                return false;
            }
            int rest = bits % 8;
            return rest == 0 || ((address[whole] ^ network[whole]) & 0xFF) >>> (8 - rest) == 0;
        }
    }

    static Networks of(List<String> written) {
        return new Networks(written.stream()
                .map(text -> range(text).orElseThrow(() -> new IllegalArgumentException(text + " is no network")))
                .toList());
    }

    /// Reads `10.0.0.0/8`, or a bare address.
    static Optional<Range> range(String text) {
        String[] parts = text.strip().split("/", 2);
        if (!parts[0].matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            return Optional.empty();
        }
        try {
            byte[] network = InetAddress.ofLiteral(parts[0]).getAddress();
            int bits = parts.length < 2 ? network.length * 8 : Integer.parseInt(parts[1]);
            return bits < 0 || bits > network.length * 8 ? Optional.empty() : Optional.of(new Range(network, bits));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        byte[] bytes = plain(address).getAddress();
        return ranges.stream().anyMatch(range -> range.contains(bytes));
    }

    /// An IPv4 address that is written as an IPv6 one (`::ffff:127.0.0.1`) as what it is.
    private static InetAddress plain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != 16) {
            return address;
        }
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return address;
            }
        }
        if (bytes[10] != -1 || bytes[11] != -1) {
            return address;
        }
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
