-- The outlets that publish.
create table source (
    id         uuid        primary key,
    name       text        not null,
    country    text,
    language   text,
    kind       text        not null check (kind in ('AGENCY', 'OUTLET', 'AGGREGATOR', 'OFFICIAL', 'UNKNOWN')),
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create unique index source_by_name on source (lower(name));

create table source_domain (
    domain    text primary key,
    source_id uuid not null references source on delete cascade
);
create index source_domain_by_source on source_domain (source_id);

-- One text at one address. A taken down article keeps its id, and nothing else that tells what it was.
create table article (
    id            uuid        primary key,
    seq           bigint      generated always as identity,
    source_id     uuid        references source,
    domain        text,
    url           text,
    revision      int         not null,
    received_at   timestamptz not null,
    revised_at    timestamptz not null,
    taken_down_at timestamptz
);
create unique index article_by_seq on article (seq);
create index article_by_source on article (source_id, seq);
create index article_by_revised on article (revised_at);

-- What stood there, each time it changed. The bytes are as they came.
create table revision (
    article_id            uuid        not null references article,
    number                int         not null,
    content_hash          bytea       not null,
    received_at           timestamptz not null,
    title                 text        not null,
    text                  text        not null,
    byline                text,
    credit_agency         text,
    credit_basis          text,
    credit_evidence       text,
    published_at          timestamptz,
    published_precision   text,
    published_basis       text,
    language              text,
    media_type            text        not null,
    original              bytea       not null,
    primary key (article_id, number),
    unique (article_id, content_hash)
);

-- What is still to be told to the other services. Without a revision it tells a takedown.
create table outbox (
    id           bigint      generated always as identity primary key,
    article_id   uuid        not null,
    revision     int,
    created_at   timestamptz not null,
    parked_cause text
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000, fillfactor = 70);
create index outbox_by_article on outbox (article_id, id) where parked_cause is null;

-- Answers to requests that name themselves.
create table idempotency (
    key          text        primary key,
    request_hash bytea       not null,
    article_id   uuid,
    revision     int,
    status       text,
    created_at   timestamptz not null
);
create index idempotency_by_age on idempotency (created_at);
