package dev.stemma.contracts;

import java.util.List;

/// Keys by which texts that share matter are found.
///
/// @param scheme names the way the keys were made; keys of two schemes do not compare
/// @param keys 32-bit hashes, ascending, without repeats
public record Fingerprint(String scheme, List<Integer> keys) {

    public Fingerprint {
        keys = List.copyOf(keys);
    }
}
