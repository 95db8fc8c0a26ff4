// Follows an article, and a copy of it, through Stemma: takes both in, waits until the library has them, and shows their
// story, who copied whom, what changed on the way, and whom they name. Then reads a text at once, and meets a refusal.
//
// After `./stemma up` and `./stemma clients`, with the three packages installed:
//   npx tsc --strict --target es2022 --module commonjs follow-article.ts && node follow-article.js

import {
    ArticlesApi as IntakeApi,
    Configuration as IngestConfiguration,
    ProblemFromJSON,
    ResponseError,
    type ArticleSubmission,
    type Problem,
} from '@stemma/ingest-client';
import { AnalysisApi, Configuration as NlpConfiguration } from '@stemma/nlp-client';
import {
    ArticlesApi,
    Configuration as QueryConfiguration,
    ResponseError as QueryError,
    StoriesApi,
    TraditionsApi,
    type Article,
} from '@stemma/query-client';

// A project of its own has these from @types/node.
declare const process: { argv: string[]; exitCode: number };

const [ingest = 'http://localhost:8081', nlp = 'http://localhost:8082', query = 'http://localhost:8080'] =
    process.argv.slice(2);
const intake = new IntakeApi(new IngestConfiguration({ basePath: ingest }));
const analysis = new AnalysisApi(new NlpConfiguration({ basePath: nlp }));
const library = new QueryConfiguration({ basePath: query });
const articles = new ArticlesApi(library);
const stories = new StoriesApi(library);
const traditions = new TraditionsApi(library);

const original: ArticleSubmission = {
    title: 'Ferry runs aground off Lervik',
    source: { name: 'Northern Coast Wire' },
    publishedAt: '2021-03-02T07:30:00Z',
    text: `LERVIK - A passenger ferry with 214 people on board ran aground on a sandbank off Lervik early on Tuesday, the \
coast guard said.

Nobody was hurt, and the passengers were brought ashore in lifeboats within two hours, coast guard spokeswoman Ingrid \
Solheim told reporters in the harbour.

"The captain saw the light of the old pier too late in the fog," Solheim said.

The ferry Haakon Jarl, built in 1978, had left the island of Trena at five in the morning. Divers will look at its hull \
before two tugs try to pull it free at high tide.`,
};

const copy: ArticleSubmission = {
    title: 'Ferry stuck on sandbank, all passengers safe',
    source: { name: 'The Lervik Courier' },
    publishedAt: '2021-03-02T11:10:00Z',
    text: `A passenger ferry with 241 people on board ran aground on a sandbank off Lervik early on Tuesday, the coast \
guard said.

Nobody was hurt, and the passengers were brought ashore in lifeboats within three hours, coast guard spokeswoman Ingrid \
Solheim told reporters in the harbour.

"The captain saw the light of the old pier too late in the fog," Solheim said.

The ferry Haakon Jarl, built in 1978, had left the island of Trena at five in the morning.`,
};

async function submit(article: ArticleSubmission): Promise<string> {
    const receipt = await intake.submitArticle({ articleSubmission: article });
    console.log('submitted', receipt.id, receipt.status);
    return receipt.id;
}

/** The library answers 404 until an article has come through, and links it to its story shortly after. */
async function awaitLinked(id: string): Promise<Article> {
    for (let attempt = 0; attempt < 240; attempt++) {
        try {
            const article = await articles.getArticle({ id });
            if (article.linked) {
                return article;
            }
        } catch (error) {
            if (!(error instanceof QueryError) || error.response.status !== 404) {
                throw error;
            }
        }
        await new Promise((resolve) => setTimeout(resolve, 500));
    }
    throw new Error(`The library does not have ${id} after two minutes`);
}

/** What a service refuses is told as a problem (RFC 9457); anything else is thrown on. */
async function problemOf(request: Promise<unknown>): Promise<Problem> {
    try {
        await request;
    } catch (error) {
        if (error instanceof ResponseError) {
            return ProblemFromJSON(await error.response.json());
        }
        throw error;
    }
    throw new Error('The request was not refused');
}

async function main(): Promise<void> {
    const ids = [await submit(original), await submit(copy)];
    const received = await intake.getArticle({ id: ids[0] });
    console.log('received', received.title, '|', received.source.name);

    const [first] = await Promise.all(ids.map(awaitLinked));
    for (const entity of first.entities) {
        console.log('entity', entity.type, entity.name, entity.entityId);
    }

    const story = await stories.getStory({ id: first.storyId! });
    console.log('story', story.id, story.articleCount, story.title);

    const id = story.traditions[0].id;
    const stemma = await traditions.getStemma({ id });
    const sources = new Map(stemma.nodes.map((node) => [node.id, node.lost ? 'a lost text' : node.source]));
    for (const edge of stemma.edges) {
        console.log('derivation', sources.get(edge.parent), '->', sources.get(edge.child), edge.kind, edge.confidence);
    }
    const apparatus = await traditions.getApparatus({ id, limit: 100 });
    for (const entry of apparatus.items) {
        console.log('change', entry.kind, entry.readings.map((reading) => reading.text).join(' | '));
    }

    const read = await analysis.analyzeText({ analysisRequest: { text: original.text! } });
    console.log('language', read.language.code);
    for (const quote of read.quotes) {
        const speaker = quote.referent == null ? 'somebody' : read.referents[quote.referent].name;
        console.log('quote', speaker, '|', read.text.substring(quote.content.start, quote.content.end));
    }

    const problem = await problemOf(intake.submitArticle({ articleSubmission: { title: 'No text', text: ' ' } }));
    console.log('problem', problem.status, problem.type, problem.title);
}

main().catch((error) => {
    console.error(error);
    process.exitCode = 1;
});
