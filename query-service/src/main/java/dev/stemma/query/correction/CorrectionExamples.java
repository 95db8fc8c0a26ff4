package dev.stemma.query.correction;

/// Examples for the API's documentation.
final class CorrectionExamples {

    static final String MERGE = """
            {"entity":"0f3a1de2-7c0b-4a55-9d6f-2b8f6f1f7a01","by":"Ada","note":"the same minister"}
            """;

    static final String MERGED = """
            {"id":"7b1e5c5e-58a4-4c57-9a1e-1d2a7f0c3b44","kind":"ENTITY_MERGE",
            "entityId":"5d7e8c2a-3a1d-4c6e-8f53-7f1f0a3c2b10","mergedId":"0f3a1de2-7c0b-4a55-9d6f-2b8f6f1f7a01",
            "names":["Elena Rusu","Ileana Rusu"],"keptNames":[],"articles":[],"by":"Ada","note":"the same minister",
            "at":"2026-03-02T09:15:00Z"}
            """;

    static final String SPLIT = """
            {"names":["Ileana Rusu"],"by":"Ada","note":"her sister"}
            """;

    static final String SPLIT_OFF = """
            {"id":"c2a9f0d1-0b7e-4f1f-8a53-93f1d2b0a6e5","kind":"ENTITY_SPLIT",
            "entityId":"5d7e8c2a-3a1d-4c6e-8f53-7f1f0a3c2b10","names":["Ileana Rusu"],"keptNames":["Elena Rusu"],
            "articles":[],"by":"Ada","note":"her sister","at":"2026-03-02T09:20:00Z"}
            """;

    static final String DERIVATION = """
            {"kind":"forbid","parent":"6e0c1b52-7f53-3c2b-8a0f-0d3f9d1f3a11",
            "child":"2f9a8c40-1f6b-3d3e-9c77-5b1e7a0c4d22","by":"Ada","note":"both are from the wire"}
            """;

    static final String FORBIDDEN = """
            {"id":"e7c0b8a2-3b0c-4c1c-9f6a-0f0d5c7a2b18","kind":"DERIVATION_FORBID",
            "traditionId":"0197f1c2-70aa-7b02-8c11-5d1c0a9e7f21","parent":"6e0c1b52-7f53-3c2b-8a0f-0d3f9d1f3a11",
            "child":"2f9a8c40-1f6b-3d3e-9c77-5b1e7a0c4d22","names":[],"keptNames":[],"articles":[],"by":"Ada",
            "note":"both are from the wire","at":"2026-03-02T09:25:00Z"}
            """;

    static final String STORY_MERGE = """
            {"story":"0197f1c2-6f3e-7c1a-9d55-2b8f0c7a1e11","by":"Ada","note":"the same sinking"}
            """;

    static final String STORY_SPLIT = """
            {"articles":["2f9a8c40-1f6b-3d3e-9c77-5b1e7a0c4d22"],"by":"Ada","note":"last year's sinking"}
            """;

    static final String STORY = """
            {"id":"9d1f6c2e-4a57-4c0b-8f6e-5a3d2b1c0e99","kind":"STORY_SPLIT",
            "storyId":"0197f1c2-6f3e-7c1a-9d55-2b8f0c7a1e10","names":[],"keptNames":[],
            "articles":["2f9a8c40-1f6b-3d3e-9c77-5b1e7a0c4d22"],"by":"Ada","note":"last year's sinking",
            "at":"2026-03-02T09:30:00Z"}
            """;

    static final String NONE = "{\"items\":[],\"total\":{\"value\":0,\"relation\":\"eq\"}}";

    private CorrectionExamples() {}
}
