"""Follows an article, and a copy of it, through Stemma: takes both in, waits until the library has them, and shows their
story, who copied whom, what changed on the way, and whom they name. Then reads a text at once, and meets a refusal.

After `./stemma up` and `./stemma clients`, with the three packages installed (`pip install clients/generated/python/*`):
  python3 follow_article.py
"""

import sys
import time

import stemma_ingest
import stemma_nlp
import stemma_query
from stemma_ingest import ArticleSubmission, SubmittedSource

INGEST, NLP, QUERY = sys.argv[1:4] or ("http://localhost:8081", "http://localhost:8082", "http://localhost:8080")

ORIGINAL = ArticleSubmission(
    title="Roof of the Tarnby market hall gives way under snow",
    source=SubmittedSource(name="Eastern Press Agency"),
    published_at="2021-02-09T06:45:00Z",
    text="""\
TARNBY - The roof of the market hall in Tarnby gave way under a metre of snow on Monday night, and 36 people who slept \
in the houses beside it had to leave them, the fire brigade said.

Nobody was in the hall when it fell, fire chief Matthias Brandl told reporters in front of the ruin.

"We had asked for the building to be closed since the first heavy snow," Brandl said.

The hall was built in 1931 and was to be repaired in spring. The town council meets on Wednesday to say where the \
traders can sell until then.
""",
)

COPY = ArticleSubmission(
    title="Market hall in Tarnby collapses",
    source=SubmittedSource(name="The Tarnby Observer"),
    published_at="2021-02-09T10:20:00Z",
    text="""\
The roof of the market hall in Tarnby gave way under a metre of snow on Monday night, and 63 people who slept in the \
houses beside it had to leave them, the fire brigade said.

Nobody was in the hall when it fell, fire chief Matthias Brandl told reporters in front of the ruin.

"We had asked for the building to be shut since the first heavy snow," Brandl said.

The hall was built in 1931 and was to be repaired in spring.
""",
)

intake = stemma_ingest.ArticlesApi(stemma_ingest.ApiClient(stemma_ingest.Configuration(host=INGEST)))
analysis = stemma_nlp.AnalysisApi(stemma_nlp.ApiClient(stemma_nlp.Configuration(host=NLP)))
library = stemma_query.ApiClient(stemma_query.Configuration(host=QUERY))
articles = stemma_query.ArticlesApi(library)
stories = stemma_query.StoriesApi(library)
traditions = stemma_query.TraditionsApi(library)


def submit(article: ArticleSubmission) -> str:
    receipt = intake.submit_article(article)
    print("submitted", receipt.id, receipt.status.value)
    return str(receipt.id)


def await_linked(article_id: str) -> stemma_query.Article:
    """The library answers 404 until an article has come through, and links it to its story shortly after."""
    for _ in range(240):
        try:
            article = articles.get_article(article_id)
            if article.linked:
                return article
        except stemma_query.exceptions.NotFoundException:
            pass
        time.sleep(0.5)
    raise TimeoutError(f"The library does not have {article_id} after two minutes")


def part(text: str, start: int, end: int) -> str:
    """Offsets are in UTF-16 code units, of which a character beyond U+FFFF has two."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


ids = [submit(ORIGINAL), submit(COPY)]
received = intake.get_article(ids[0])
print("received", received.title, "|", received.source.name)

first, _ = [await_linked(article_id) for article_id in ids]
for entity in first.entities:
    print("entity", entity.type, entity.name, entity.entity_id)

story = stories.get_story(str(first.story_id))
print("story", story.id, story.article_count, story.title)

tradition = str(story.traditions[0].id)
stemma = traditions.get_stemma(tradition)
sources = {node.id: "a lost text" if node.lost else node.source for node in stemma.nodes}
for edge in stemma.edges:
    print("derivation", sources[edge.parent], "->", sources[edge.child], edge.kind.value, edge.confidence)
for entry in traditions.get_apparatus(tradition, limit=100).items:
    print("change", entry.kind.value, " | ".join(reading.text for reading in entry.readings))

read = analysis.analyze_text(stemma_nlp.AnalysisRequest(text=ORIGINAL.text))
print("language", read.language.code)
for quote in read.quotes:
    speaker = "somebody" if quote.referent is None else read.referents[quote.referent].name
    print("quote", speaker, "|", part(read.text, quote.content.start, quote.content.end))

# What a service refuses is told as a problem (RFC 9457).
try:
    intake.submit_article(ArticleSubmission(title="No text", text=" "))
except stemma_ingest.ApiException as refused:
    problem: stemma_ingest.Problem = refused.data
    print("problem", problem.status, problem.type, problem.title)
