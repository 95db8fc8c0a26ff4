package dev.stemma.query.entity;

/// Examples for the API's documentation.
final class EntityExamples {

    static final String PAGE = """
            {"items":[{"id":"5d7e8c2a-3a1d-4c6e-8f53-7f1f0a3c2b10","type":"PERSON","name":"Karim Azizi","articleCount":2,
            "mentionCount":5,"variants":[{"name":"Azizi","articles":2},{"name":"Karim Azizi","articles":1}]}],
            "total":{"value":1,"relation":"eq"}}
            """;

    static final String ENTITY = """
            {"id":"5d7e8c2a-3a1d-4c6e-8f53-7f1f0a3c2b10","type":"PERSON","name":"Karim Azizi","articleCount":2,
            "mentionCount":5,"variants":[{"name":"Azizi","articles":2,"confidence":0.8,"evidence":[{"basis":"bearer",
            "detail":"the only one of this name","weight":1.386}]},{"name":"Karim Azizi","articles":1,"confidence":0.99,
            "evidence":[]}],"roles":[{"name":"head of the emergency services","articles":1}],"confidence":0.9,
            "evidence":[{"basis":"bearer","detail":"the only one of this name","weight":1.386}],
            "qualifier":"head of the emergency services","homonyms":[{"id":"91c60d0f-41f7-4b0c-8a55-2f8c0f1f7b22",
            "name":"Karim Azizi","qualifier":"goalkeeper","articles":1}]}
            """;

    static final String NONE = "{\"items\":[],\"total\":{\"value\":0,\"relation\":\"eq\"}}";

    static final String RELATED = """
            {"items":[{"id":"0f3a1de2-7c0b-4a55-9d6f-2b8f6f1f7a01","type":"PLACE","name":"Khoy","articles":2,"share":1.0}],
            "total":{"value":1,"relation":"eq"}}
            """;

    private EntityExamples() {}
}
