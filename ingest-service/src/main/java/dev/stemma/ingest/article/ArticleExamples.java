package dev.stemma.ingest.article;

/// Answers as the documentation shows them.
final class ArticleExamples {

    static final String ARTICLE = """
            {"id":"b37c579e-fe9d-391c-83de-05b546694009","revision":1,"revisions":1,\
            "receivedAt":"2020-04-09T18:30:05Z","source":{"name":"The Gull","domain":"gull.example"},\
            "url":"https://gull.example/2020/04/09/petrel","title":"Ferry runs aground",\
            "text":"HARBOUR TOWN (Gull) — The ferry ran aground on Monday.","byline":"Reporting by A. Tern",\
            "publication":{"at":"2020-04-09T00:00:00Z","precision":"DAY","basis":"ADDRESS"},"language":"en",\
            "page":{"section":"Harbour","authors":[{"name":"Anna Tern","url":"https://gull.example/writers/tern"}],\
            "flags":[{"kind":"PAYWALL","evidence":"isAccessibleForFree: false"}]},\
            "mediaType":"text/html;charset=utf-8"}""";

    static final String PAGE = """
            {"items":[{"id":"b37c579e-fe9d-391c-83de-05b546694009","revision":1,"receivedAt":"2020-04-09T18:30:05Z",\
            "source":{"name":"The Gull","domain":"gull.example"},"url":"https://gull.example/2020/04/09/petrel",\
            "title":"Ferry runs aground"}],"nextCursor":"AAAAAAAAACo","total":{"value":1,"relation":"eq"}}""";

    static final String REVISIONS = """
            {"items":[{"number":1,"receivedAt":"2020-04-09T18:30:05Z","title":"Ferry runs aground","length":52,\
            "contentHash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}],\
            "total":{"value":1,"relation":"eq"}}""";

    static final String DIFF = """
            {"id":"b37c579e-fe9d-391c-83de-05b546694009","from":1,"to":2,"changes":[{"kind":"NUMBER",\
            "significance":0.8,"before":{"start":4,"end":9,"text":"seven"},"after":{"start":4,"end":10,"text":"twelve"}}]}""";

    static final String RECEIPT = """
            {"id":"b37c579e-fe9d-391c-83de-05b546694009","takenDownAt":"2020-04-10T08:00:00Z","revisions":1}""";

    private ArticleExamples() {}
}
