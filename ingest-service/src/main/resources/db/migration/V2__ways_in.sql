-- The feeds that are looked at again and again.
create table feed (
    id             uuid        primary key,
    seq            bigint      generated always as identity,
    url            text        not null unique,
    host           text        not null,
    title          text,
    site           text,
    format         text,
    source_name    text,
    credential     text,
    wished_seconds int,
    state          text        not null check (state in ('ACTIVE', 'PAUSED', 'ENDED')),
    etag           text,
    last_modified  text,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    next_check_at  timestamptz not null,
    checked_at     timestamptz,
    succeeded_at   timestamptz,
    news_at        timestamptz,
    failures       int         not null default 0,
    error_reason   text,
    error_detail   text,
    error_at       timestamptz,
    hub            text,
    topic          text,
    hub_secret     text,
    hub_state      text        check (hub_state in ('ASKED', 'SUBSCRIBED', 'DENIED')),
    hub_until      timestamptz,
    lease          uuid,
    leased_until   timestamptz
);
create unique index feed_by_seq on feed (seq);
create index feed_due on feed (next_check_at) where state = 'ACTIVE';
create index feed_by_host on feed (host) where lease is not null;

-- What was seen in a feed, by hashes: nothing here tells what an entry said.
create table feed_item (
    feed_id  uuid        not null references feed on delete cascade,
    key_hash bytea       not null,
    digest   bytea       not null,
    attempts int         not null,
    done     boolean     not null,
    seen_at  timestamptz not null,
    primary key (feed_id, key_hash)
);

-- Archives that are taken in.
create table import_job (
    id           uuid        primary key,
    seq          bigint      generated always as identity,
    state        text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    form         text        check (form in ('WARC', 'NDJSON', 'ZIP')),
    url          text,
    source_name  text,
    spool        text        not null,
    total_bytes  bigint,
    bytes        bigint      not null default 0,
    records      bigint      not null default 0,
    accepted     bigint      not null default 0,
    known        bigint      not null default 0,
    rejected     bigint      not null default 0,
    skipped      bigint      not null default 0,
    detail       text,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    lease        uuid,
    leased_until timestamptz
);
create unique index import_job_by_seq on import_job (seq);
create index import_job_due on import_job (seq) where state in ('WAITING', 'RUNNING');

-- The first records of an archive that could not be taken in, and why.
create table import_reject (
    job_id uuid   not null references import_job on delete cascade,
    record bigint not null,
    reason text   not null,
    detail text   not null,
    primary key (job_id, record)
);

-- Articles that are sent to the other services once more.
create table reprocess_job (
    id            uuid        primary key,
    seq           bigint      generated always as identity,
    state         text        not null check (state in ('RUNNING', 'DONE', 'CANCELLED')),
    source        text,
    since         timestamptz,
    until         timestamptz,
    language      text,
    model_version text,
    per_second    int         not null,
    last_seq      bigint      not null,
    after_seq     bigint      not null default 0,
    total         bigint      not null,
    sent          bigint      not null default 0,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    lease         uuid,
    leased_until  timestamptz
);
create unique index reprocess_job_by_seq on reprocess_job (seq);
create index reprocess_job_due on reprocess_job (seq) where state = 'RUNNING';

-- The model version for which an article was last sent once more.
alter table article add column sent_for_model text;
