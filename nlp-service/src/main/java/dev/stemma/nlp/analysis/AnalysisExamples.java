package dev.stemma.nlp.analysis;

/// Requests and answers as the documentation shows them.
final class AnalysisExamples {

    static final String REQUEST = """
            {"title":"Ferry runs aground","text":"HARBOUR TOWN (Reuters) - \\"She sat there like a hat,\\" Anna Tern said.",\
            "publishedAt":"2020-04-09T18:30:00Z"}""";

    static final String ANSWER = """
            {"text":"HARBOUR TOWN (Reuters) - \\"She sat there like a hat,\\" Anna Tern said.","modelVersion":"1-5f3a9c01",\
            "language":{"code":"en","confidence":0.98},"paragraphs":[{"start":0,"end":69}],\
            "sentences":[{"start":0,"end":69}],"tokenCount":19,"mentions":[{"start":54,"end":63,"text":"Anna Tern",\
            "type":"PERSON","referent":0,"confidence":0.9}],"referents":[{"type":"PERSON","name":"Anna Tern",\
            "variants":["Anna Tern"]}],"quotes":[{"kind":"DIRECT","start":25,"end":53,"content":{"start":26,"end":52,\
            "text":"She sat there like a hat,"},"cue":{"start":64,"end":68,"text":"said"},"speaker":{"start":54,"end":63,\
            "text":"Anna Tern"},"referent":0,"confidence":0.95}],"times":[],"credit":{"agency":"Reuters",\
            "basis":"DATELINE","evidence":"HARBOUR TOWN (Reuters) -"},"fingerprint":{"scheme":"runs4-pairs-1",\
            "keys":[-1044266557,981637291]},"ignored":[]}""";

    static final String PROBLEM = """
            {"type":"https://stemma.dev/problems/invalid-article","title":"The article cannot be read","status":422,\
            "detail":"Not every field is as it must be.","errors":[{"pointer":"/text","detail":"is blank"}]}""";

    private AnalysisExamples() {}
}
