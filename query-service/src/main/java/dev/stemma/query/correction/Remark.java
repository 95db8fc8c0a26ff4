package dev.stemma.query.correction;

import java.util.Optional;

/// Who made a correction, and why, as they say themselves.
record Remark(Optional<String> by, Optional<String> note) {}
