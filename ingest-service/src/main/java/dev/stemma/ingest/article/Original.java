package dev.stemma.ingest.article;

/// An article as it came: the very bytes and what they were said to be.
///
/// @param mediaType with its charset, such as `text/html;charset=utf-8`
/// @param bytes not to be changed
@SuppressWarnings("ArrayRecordComponent")
public record Original(String mediaType, byte[] bytes) {}
