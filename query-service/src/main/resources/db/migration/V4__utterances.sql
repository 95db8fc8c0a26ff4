-- The quote ledger: which quotes are wordings of one utterance. Part two, what was concluded; no words are kept here a
-- second time, so that what is taken down is gone with its quotes.

create table utterance (
    id uuid primary key,
    story_id uuid not null references story (id) on delete cascade,
    at timestamptz not null,                    -- the first publication of its articles; where none is known, when the
                                                -- first was received: lists are newest first
    basis text not null,                        -- query.utterance.Utterance.Basis: how it is known which quote is the first
    quote_count int not null,
    article_count int not null,
    wording_count int not null,                 -- more than one: someone has it otherwise than the first
    updated_at timestamptz not null
);
create index utterance_by_time on utterance (at desc, id);
create index utterance_by_story on utterance (story_id);

create table utterance_quote (
    article_id uuid not null,
    ordinal int not null,
    utterance_id uuid not null references utterance (id) on delete cascade,
    rank int not null,                          -- 0: the first
    wording int not null,                       -- 0: as the first has it; same numbers, same words
    primary key (article_id, ordinal),
    foreign key (article_id, ordinal) references quote (article_id, ordinal) on delete cascade
);
create index utterance_quote_by_utterance on utterance_quote (utterance_id, rank);

-- Where quotes stand in the collation of their tradition; two of one tradition overlap where the collation has their words
-- at one place (philology.collation.Place). Only of witnesses that are collated.
create table quote_place (
    article_id uuid not null,
    ordinal int not null,
    place_from bigint not null,
    place_to bigint not null,                   -- inclusive
    primary key (article_id, ordinal),
    foreign key (article_id, ordinal) references quote (article_id, ordinal) on delete cascade
);

alter table story add column ledger uuid;       -- names all that its utterances depend on; the linker's own mark

-- the ledger of stories that are there already
insert into pending (kind, key, since, due)
select 'FAMILY', min(wording_id::text), now(), now() from article where story_id is not null group by story_id;
