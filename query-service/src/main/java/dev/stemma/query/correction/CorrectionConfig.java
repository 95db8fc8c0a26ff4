package dev.stemma.query.correction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Who may correct.
@ConfigMapping(prefix = "stemma.correction")
interface CorrectionConfig {

    /// Whether corrections are taken and withdrawn here; where everyone may come, they are not.
    @WithDefault("true")
    boolean enabled();
}
