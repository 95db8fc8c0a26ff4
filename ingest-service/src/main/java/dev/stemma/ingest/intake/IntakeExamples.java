package dev.stemma.ingest.intake;

/// Requests and answers as the documentation shows them.
final class IntakeExamples {

    static final String SUBMISSION = """
            {"url":"https://gull.example/2020/04/09/petrel","title":"Ferry runs aground",\
            "text":"HARBOUR TOWN (Gull) — The ferry ran aground on Monday.","source":{"name":"The Gull"},\
            "publishedAt":"2020-04-09T18:30:00Z","language":"en"}""";

    static final String ACCEPTED = """
            {"id":"b37c579e-fe9d-391c-83de-05b546694009","revision":1,"status":"accepted"}""";

    static final String KNOWN = """
            {"id":"b37c579e-fe9d-391c-83de-05b546694009","revision":1,"status":"known"}""";

    static final String PROBLEM = """
            {"type":"https://stemma.dev/problems/invalid-article","title":"The article cannot be taken in","status":422,\
            "detail":"Not every field is as it must be.","errors":[{"pointer":"/publishedAt",\
            "detail":"must lie between the year 1600 and tomorrow"}]}""";

    static final String LINES = """
            {"url":"https://gull.example/1","text":"The ferry is afloat again."}
            {"url":"https://gull.example/2","text":""}
            """;

    static final String LINE_ANSWERS = """
            {"line":1,"status":"accepted","id":"b37c579e-fe9d-391c-83de-05b546694009","revision":1}
            {"line":2,"status":"rejected","problem":{"type":"https://stemma.dev/problems/invalid-article",\
            "title":"The article cannot be taken in","status":422,"detail":"The text is blank.",\
            "errors":[{"pointer":"/text","detail":"is blank"}]}}
            """;

    private IntakeExamples() {}
}
