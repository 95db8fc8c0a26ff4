package dev.stemma.bench;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/// Other programs that are measured in the same run. They are built in only with Maven's profile `peers`, so that
/// neither their size nor their licences touch the product.
public final class Peers {

    private Peers() {}

    /// The peers of a kind, by name; none in a usual build.
    public static <T> List<T> of(Class<T> kind) {
        return ServiceLoader.load(kind).stream()
                .sorted(Comparator.comparing(peer -> peer.type().getName()))
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
