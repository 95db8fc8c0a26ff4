package dev.stemma.ingest.intake;

import dev.stemma.ingest.article.Draft;
import dev.stemma.ingest.problem.Problem;
import java.util.List;

/// What came of reading a submission.
sealed interface Reading {

    /// It can be filed.
    ///
    /// @param ignored pointers to the fields that were not understood
    record Readable(Draft draft, List<String> ignored) implements Reading {

        public Readable {
            ignored = List.copyOf(ignored);
        }
    }

    /// It cannot be filed.
    record Refused(Problem problem) implements Reading {}
}
