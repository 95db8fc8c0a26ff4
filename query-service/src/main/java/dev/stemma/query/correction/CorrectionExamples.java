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

    static final String NONE = "{\"items\":[],\"total\":{\"value\":0,\"relation\":\"eq\"}}";

    private CorrectionExamples() {}
}
