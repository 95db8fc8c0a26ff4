package dev.stemma.ingest.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/// Settings of taking archives in.
@ConfigMapping(prefix = "stemma.imports")
interface ImportsConfig {

    /// Whether this replica works on archives.
    @WithDefault("true")
    boolean run();

    /// How often this replica sees whether an archive waits.
    @WithDefault("2s")
    Duration tick();

    /// Where archives lie until they are taken in. Replicas that share this directory can go on for one another.
    @WithDefault("${java.io.tmpdir}/stemma-imports")
    Path spool();

    /// The longest archive, in bytes.
    @WithDefault("53687091200")
    long longestArchive();

    /// The room that an upload leaves on its disk, in bytes.
    @WithDefault("1073741824")
    long spareRoom();

    /// Archives that this replica works on at once.
    @WithDefault("1")
    int atOnce();

    /// Records that are filed in one transaction.
    @WithDefault("100")
    int batchRecords();

    /// The most bytes of records that are filed in one transaction.
    @WithDefault("4194304")
    long batchBytes();

    /// The longest record, in bytes; a longer one is rejected.
    @WithDefault("8388608")
    int longestRecord();

    /// The rejected records of an archive that are kept with their reasons.
    @WithDefault("1000")
    int rejectsKept();

    /// How long a replica may be silent about an archive before another takes over.
    @WithDefault("2m")
    Duration lease();
}
