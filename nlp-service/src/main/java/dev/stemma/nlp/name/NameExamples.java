package dev.stemma.nlp.name;

/// Requests and answers as the documentation shows them.
final class NameExamples {

    static final String REQUEST = """
            {"left":"Mustafa al-Kadhimi","right":"Mustapha Al-Kazemi","type":"PERSON"}""";

    static final String ANSWER = """
            {"score":0.93,"verdict":"SAME","parts":[{"left":"mustafa","right":"mustapha","how":"spelling","score":1.0},\
            {"left":"kadhimi","right":"kazemi","how":"spelling","score":0.9}],"ignored":[]}""";

    static final String PROBLEM = """
            {"type":"https://stemma.dev/problems/invalid-names","title":"The names cannot be compared","status":422,\
            "detail":"Not every field is as it must be.","errors":[{"pointer":"/right","detail":"is needed"}]}""";

    private NameExamples() {}
}
