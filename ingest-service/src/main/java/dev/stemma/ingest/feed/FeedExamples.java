package dev.stemma.ingest.feed;

/// Bodies and answers as the documentation shows them.
final class FeedExamples {

    static final String SUBMISSION = """
            {"url":"https://gull.example/rss.xml","source":"The Gull","interval":"PT15M"}""";

    static final String FEED = """
            {"id":"6f0d1c52-9f0e-3f6d-9c0f-2b7c1d5e6a70","url":"https://gull.example/rss.xml","title":"The Gull: news",\
            "site":"https://gull.example/","source":"The Gull","format":"RSS","state":"ACTIVE","interval":"PT15M",\
            "checks":{"nextAt":"2020-04-09T18:46:00Z","lastAt":"2020-04-09T18:30:05Z",\
            "succeededAt":"2020-04-09T18:30:05Z","newsAt":"2020-04-09T17:00:01Z"},"failures":0,\
            "createdAt":"2020-04-01T08:00:00Z","updatedAt":"2020-04-01T08:00:00Z"}""";

    static final String PAGE = "{\"items\":[" + FEED + "],\"total\":{\"value\":1,\"relation\":\"eq\"}}";

    static final String OPML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0"><head><title>Feeds</title></head><body>
            <outline type="rss" text="The Gull" xmlUrl="https://gull.example/rss.xml"/></body></opml>""";

    static final String OPML_RECEIPT = """
            {"added":1,"known":0,"refused":[{"url":"ftp://gull.example/rss","detail":"is no http or https address"}]}""";

    static final String DISCOVERY = """
            {"items":[{"url":"https://gull.example/rss.xml","title":"The Gull: news",\
            "mediaType":"application/rss+xml"}]}""";

    private FeedExamples() {}
}
