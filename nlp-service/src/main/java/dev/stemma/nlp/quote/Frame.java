package dev.stemma.nlp.quote;

/// How the words that a verb or noun attributes may follow it.
enum Frame {
    /// `said that he left`, and `said he left`.
    CLAUSE,
    /// `asked whether he left`.
    QUESTION,
    /// `promised to leave`.
    INFINITIVE,
    /// `praised the plan`, `accused them of leaving`.
    OBJECT,
    /// `urged her to leave`.
    PERSUASION,
    /// `sees the plan as a danger`.
    VERDICT,
    /// `the poll showed him ahead`: only of what is written down or measured.
    EVIDENCE,
    /// `told reporters that he left`: who is told comes first.
    LISTENER
}
