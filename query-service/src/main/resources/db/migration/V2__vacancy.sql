-- Belongs to part one, what was told: the place in a stemma of a witness taken down, which holds nothing of it but that it
-- was there, and from which articles were copied.
create table vacancy (
    copy uuid primary key references article (id) on delete cascade,
    gone uuid not null,                         -- names the lost text; not the id of the article that was taken down
    kind text not null,                         -- philology.stemma.Derivation.Kind
    confidence double precision not null
);
create index vacancy_by_gone on vacancy (gone);
