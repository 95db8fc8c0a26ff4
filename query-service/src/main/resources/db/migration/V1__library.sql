-- The library: what query-service knows of every article, and all that it makes of them.
--
-- Part one holds what was told (articles and what nlp read in them), part two what was concluded (entities, stories,
-- traditions), part three what the linker works with. Parts two and three can be thrown away and made again from part
-- one. Only the rooms `projection` and `link`, and the `Store` of each room, write.
--
-- For readers:
--   * every offset counts UTF-16 code units of `article.text`;
--   * an article is in the library as soon as its row is; `linked_at` tells when its story, tradition and entities were
--     last made to agree with its present text, and is null while that is outstanding;
--   * an id of a story, tradition or entity that is found nowhere may stand in `succession`: with a survivor it was merged
--     (308), without one all its articles were taken down (410);
--   * `etag` changes if and only if what is shown of the row changes.

create extension if not exists pg_trgm;

-- One: what was told --------------------------------------------------------------------------------------------------

-- The very words of a text. Verbatim copies share one wording, so that two thousand reposts are judged once.
create table wording (
    id uuid primary key,                        -- a hash of the text, white space folded
    representative uuid not null,               -- the article judged for all: the first published, of equals the smallest id
    published_at timestamptz                    -- when the representative was published
);

create table article (
    id uuid primary key,
    revision int not null,
    wording_id uuid not null references wording (id),
    source_name text not null,                  -- `unknown` when nothing tells
    source_domain text,
    source_country text,                        -- ISO 3166-1 alpha-2
    source_language text,                       -- what the outlet publishes in
    url text,
    title text not null,                        -- may be empty
    text text not null,
    language text not null,                     -- as nlp identified it; `und` when it cannot be told
    language_confidence double precision not null,
    byline text,
    credit_agency text,                         -- as stated by the text
    credit_basis text,                          -- contracts.Credit.Basis
    credit_evidence text,
    published_at timestamptz,
    published_precision text,                   -- INSTANT, DAY
    published_basis text,                       -- contracts.Publication.Basis
    received_at timestamptz not null,
    model_version text not null,
    token_count int not null,
    annotations jsonb not null,                 -- contracts.Annotations as it came over the wire
    content_hash uuid not null,                 -- of all that was told; tells a repeat from a change
    -- the first 200,000 characters: a tsvector holds at most one MiB
    search tsvector not null generated always as (
        case when language = 'en'
            then setweight(to_tsvector('english', left(title, 2000)), 'A')
                || setweight(to_tsvector('english', left(text, 200000)), 'B')
            else setweight(to_tsvector('simple', left(title, 2000)), 'A')
                || setweight(to_tsvector('simple', left(text, 200000)), 'B')
        end) stored,
    story_id uuid,                              -- null until first linked
    tradition_id uuid,                          -- null until first linked
    placed boolean not null default false,      -- story and tradition agree with the present text (the linker's own mark)
    projected_at timestamptz not null,
    linked_at timestamptz
);
-- lists are newest first: order by coalesce(published_at, received_at) desc, id
create index article_by_time on article ((coalesce(published_at, received_at)) desc, id);
create index article_search on article using gin (search);
create index article_by_wording on article (wording_id);
create index article_by_story on article (story_id);
create index article_by_tradition on article (tradition_id);
create index article_by_source on article (source_name, (coalesce(published_at, received_at)) desc, id);
create index article_by_domain on article (source_domain);
create index article_by_credit on article (credit_agency) where credit_agency is not null;
create index article_unlinked on article (id) where linked_at is null;

-- A name as it is written, once for all articles that use it.
create table name (
    id bigint generated always as identity primary key,
    kind text not null,                         -- contracts.MentionType
    form text not null,
    entity_id uuid,                             -- the entity that this name means wherever nothing else tells; null until judged
    confidence real,
    evidence jsonb,
    partial boolean not null default false,     -- a part of a name (a surname alone), which cannot tell who is meant by itself
    ambiguous boolean not null default false,   -- partial, and several entities bear it: each story decides for itself
    unique (kind, form)
);
create index name_by_entity on name (entity_id);
create index name_search on name using gin (form gin_trgm_ops);

-- The referents of each article and the entities they mean.
create table article_entity (
    article_id uuid not null references article (id) on delete cascade,
    referent int not null,                      -- index into annotations.referents
    name_id bigint not null references name (id),
    type text not null,                         -- contracts.MentionType
    name text not null,                         -- the fullest form in this article
    variants text[] not null,                   -- every form in this article, the fullest first
    role text,                                  -- the office said of it here
    mentions jsonb not null,                    -- [{"start", "end", "confidence"}] in document order
    mention_count int not null,
    entity_id uuid,                             -- null until judged
    confidence real,
    evidence jsonb,                             -- [{"basis", "detail", "weight"}]: why this entity is meant
    primary key (article_id, referent)
);
create index article_entity_by_entity on article_entity (entity_id, article_id);
create index article_entity_by_name on article_entity (name_id, article_id);

-- Who is quoted: (article_id, referent) leads to article_entity and its entity_id.
create table quote (
    article_id uuid not null references article (id) on delete cascade,
    ordinal int not null,                       -- document order, from 0
    kind text not null,                         -- DIRECT, INDIRECT, MIXED
    span_start int not null,
    span_end int not null,
    content_start int not null,
    content_end int not null,
    content text not null,                      -- the words, marks excluded
    cue_start int,
    cue_end int,
    speaker_start int,
    speaker_end int,
    speaker text,                               -- the words that name the speaker here, a pronoun included
    referent int,                               -- when it could be resolved
    confidence real not null,
    search tsvector not null generated always as (to_tsvector('english', left(content, 20000))) stored,
    primary key (article_id, ordinal)
);
create index quote_by_referent on quote (article_id, referent);
create index quote_search on quote using gin (search);

-- Two: what was concluded ---------------------------------------------------------------------------------------------

create table entity (
    id uuid primary key,
    type text not null,
    name text not null,                         -- the form most articles use as their fullest
    article_count int not null default 0,       -- counts follow within seconds, within a minute for the very frequent
    mention_count int not null default 0,
    etag text not null default '',
    updated_at timestamptz not null
);
create index entity_by_frequency on entity (article_count desc, id);
create index entity_search on entity using gin (name gin_trgm_ops);

-- Every form in which an entity is written, with the number of articles that write it so; short forms included.
create table entity_name (
    entity_id uuid not null references entity (id) on delete cascade,
    form text not null,
    article_count int not null,
    primary key (entity_id, form)
);
create index entity_name_search on entity_name using gin (form gin_trgm_ops);

create table story (
    id uuid primary key,
    title text not null,                        -- the title of its first article that has one
    from_at timestamptz,                        -- first and last publication, where known
    to_at timestamptz,
    last_at timestamptz not null,               -- to_at, else when its last article was received: lists are newest first
    article_count int not null,
    tradition_count int not null,
    etag text not null,
    updated_at timestamptz not null
);
create index story_by_time on story (last_at desc, id);

-- A tradition lies wholly in one story. An article without kin is a tradition of one witness.
create table tradition (
    id uuid primary key,
    story_id uuid not null references story (id) deferrable initially deferred,
    credit text,                                -- the agency that most witnesses state; of equals the first in the alphabet
    witness_count int not null,
    -- {"root": node id,
    --  "nodes": [{"id", "lost": false, "article": article id} | {"id", "lost": true, "name": agency or absent}],
    --  "edges": [{"parent": node id, "child": node id, "kind", "confidence", "evidence": [{"basis", "detail", "weight"}]}]}
    -- The node id of a witness is its article id. kind: philology.stemma.Derivation.Kind. Null for the moment between a
    -- takedown and the next drawing.
    stemma jsonb,
    basis uuid,                                 -- names all that the drawing depends on; the linker's own mark
    etag text not null,
    updated_at timestamptz not null
);
create index tradition_by_story on tradition (story_id, id);

-- The loci of a tradition where its witnesses differ, the most significant first. (The whole collation is computed when
-- asked for: dev.stemma.philology.collation.)
create table apparatus_entry (
    tradition_id uuid not null references tradition (id) on delete cascade,
    number int not null,                        -- from 1, by significance, then by place
    kind text not null,                         -- philology.apparatus.Entry.Kind
    significance double precision not null,
    witnesses uuid[] not null,                  -- the articles that take part
    readings jsonb not null,                    -- [{"article", "text", "start", "end"}]; an omission has an empty text and
                                                -- start = end, the place where it would stand
    note text,                                  -- a remark where the readings alone do not show the point
    primary key (tradition_id, number)
);
create index apparatus_entry_by_witness on apparatus_entry using gin (witnesses);

-- What became of ids that are no more. Chains are kept short: the survivor is always alive.
create table succession (
    id uuid primary key,
    kind text not null,                         -- STORY, TRADITION, ENTITY
    survivor uuid,                              -- null: all its articles were taken down
    at timestamptz not null
);
create index succession_by_survivor on succession (survivor);

-- Three: what the linker works with -----------------------------------------------------------------------------------

-- Keys by which wordings that share matter are found (contracts.Fingerprint).
create table fingerprint_key (
    key int not null,
    wording_id uuid not null references wording (id) on delete cascade,
    primary key (key, wording_id)
);
create index fingerprint_key_of on fingerprint_key (wording_id);

-- Keys by which wordings on one event are found (StoryProfile).
create table story_key (
    key int not null,
    wording_id uuid not null references wording (id) on delete cascade,
    primary key (key, wording_id)
);
create index story_key_of on story_key (wording_id);

-- Keys by which spellings of one name are found (philology.name).
create table name_key (
    key text not null,
    name_id bigint not null references name (id) on delete cascade,
    primary key (key, name_id)
);
create index name_key_of on name_key (name_id);

-- Judgement that two texts share matter; a < b. Depends on the two articles alone.
create table kinship (
    a uuid not null references wording (id) on delete cascade,
    b uuid not null references wording (id) on delete cascade,
    confidence real not null,
    evidence jsonb not null,                    -- [{"basis", "detail", "weight"}], as philology.text.Evidence
    primary key (a, b),
    check (a < b)
);
create index kinship_by_b on kinship (b);

-- Judgement that two articles tell of one event; a < b. Depends on the two articles alone.
create table affinity (
    a uuid not null references wording (id) on delete cascade,
    b uuid not null references wording (id) on delete cascade,
    score double precision not null,
    primary key (a, b),
    check (a < b)
);
create index affinity_by_b on affinity (b);

-- Judgement that two spellings may name one; a < b. Depends on the two names alone.
create table name_match (
    a bigint not null references name (id) on delete cascade,
    b bigint not null references name (id) on delete cascade,
    verdict text not null,                      -- SAME, POSSIBLE
    score double precision not null,
    evidence jsonb not null,                    -- [{"basis", "detail", "weight"}]
    primary key (a, b),
    check (a < b)
);
create index name_match_by_b on name_match (b);

-- What is to be looked at again. Rows are only ever added and taken, by many at once (`for update skip locked`).
create table pending (
    id bigint generated always as identity primary key,
    kind text not null,                         -- WORDING, FAMILY, STORY, NAME, ENTITY
    key text not null,                          -- the id of what the kind says; FAMILY: of any wording of the family
    since timestamptz not null,
    due timestamptz not null
);
create index pending_by_due on pending (kind, due, id);
create index pending_by_key on pending (kind, key);
