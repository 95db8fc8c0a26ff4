package dev.stemma.philology.collation;

import dev.stemma.philology.text.Passage;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A row of the collation: the sentences of the witnesses that correspond to each other.
///
/// @param number its place, from 0
/// @param passages the sentences of each witness, by siglum; several where one was split; none where
///     the witness lacks it
public record Row(int number, SortedMap<String, List<Passage>> passages) {

    public Row {
        SortedMap<String, List<Passage>> copies = new TreeMap<>();
        passages.forEach((siglum, sentences) -> copies.put(siglum, List.copyOf(sentences)));
        passages = Collections.unmodifiableSortedMap(copies);
    }
}
