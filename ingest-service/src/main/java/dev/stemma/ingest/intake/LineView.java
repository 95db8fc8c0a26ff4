package dev.stemma.ingest.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.ingest.problem.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of a line of a bulk request.
///
/// @param line counted from 1, blank lines too
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "LineReceipt", description = "What became of a line of a bulk request.")
record LineView(
        @Schema(required = true, examples = "1") long line,

        @Schema(
                required = true,
                enumeration = {"accepted", "known", "rejected"})
        String status,

        Optional<UUID> id,
        Optional<Integer> revision,
        List<String> ignored,
        Optional<Problem> problem) {

    static LineView of(long line, ReceiptView receipt) {
        String status = receipt.status() == ReceiptView.Status.ACCEPTED ? "accepted" : "known";
        return new LineView(
                line,
                status,
                Optional.of(receipt.id()),
                Optional.of(receipt.revision()),
                receipt.ignored(),
                Optional.empty());
    }

    static LineView of(long line, Problem problem) {
        return new LineView(line, "rejected", Optional.empty(), Optional.empty(), List.of(), Optional.of(problem));
    }
}
