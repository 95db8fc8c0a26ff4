-- Belongs to part one, what was told: what people corrected. The linker heeds it whenever it concludes anything, so that it
-- holds for articles that come later, for another reading of the same ones, and when everything derived is made anew. What a
-- correction is about is named by names and articles, never by rows that the linker made.

create table correction (
    id uuid primary key,
    number bigint generated always as identity unique, -- the later one holds where two contradict each other
    kind text not null,                         -- query.correction.CorrectionView.Kind
    content uuid not null,                      -- a hash of what was asked for; tells a repeat
    subject uuid,                               -- the entity, story or tradition that was corrected, as it was called then
    merged uuid,                                -- the entity or story that was merged into it, as it was called then
    parent uuid,                                -- the articles of a derivation, whether they are in the library or not
    child uuid,
    made_by text,
    note text,
    made_at timestamptz not null
);
create index correction_by_content on correction (content);
create index correction_by_subject on correction (subject);
create index correction_by_child on correction (child, parent) where child is not null;
create index correction_by_parent on correction (parent) where parent is not null;
create index correction_by_merged on correction (merged) where merged is not null;

-- The names that a correction is about. They need not be in use.
create table correction_name (
    correction_id uuid not null references correction (id) on delete cascade,
    -- ONE: these names name what is corrected. OTHER: these name what is merged into it, or split off from it. THERE: in the
    -- articles of the correction, and only there, these names name another than elsewhere.
    side text not null,
    kind text not null,                         -- as in name
    form text not null,
    apart uuid
);
create index correction_name_of on correction_name (correction_id);
create index correction_name_by_name on correction_name (kind, form);

-- The articles that a correction is about. They need not be in the library.
create table correction_article (
    correction_id uuid not null references correction (id) on delete cascade,
    article uuid not null,
    -- THERE: names mean another here. ONE: these tell the event of the story that is corrected. OTHER: these tell that of the
    -- one that is merged into it, or that is split off from it.
    side text not null default 'THERE',
    primary key (correction_id, article)
);
create index correction_article_by_article on correction_article (article);

-- A name that means another in some articles than elsewhere is a name of its own there.
alter table name add column apart uuid;         -- the correction that says so
alter table name drop constraint name_kind_form_key;
alter table name add constraint name_as_written unique nulls not distinct (kind, form, apart);
create index name_by_apart on name (apart) where apart is not null;
