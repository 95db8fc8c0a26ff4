-- A name that several bear: where contexts speak against one bearer, each further one is an entity of its own.
alter table entity add column homonym_of uuid;  -- the entity that these names mean by themselves
alter table entity add column qualifier text;   -- tells it from others of its name: an office, a country
alter table entity add column parted_by uuid;   -- names all by which the bearers of its names were found last
create index entity_by_homonym on entity (homonym_of) where homonym_of is not null;

-- What the bearers were found by when it was last judged which of them this article means; null where the name has one.
alter table article_entity add column parted uuid;
create index article_entity_parted on article_entity (entity_id) where parted is not null;

-- SAME: by the names of the correction these articles mean one, whatever their contexts tell. An article may stand on
-- more than one side.
alter table correction_article drop constraint correction_article_pkey;
alter table correction_article add primary key (correction_id, side, article);

-- Every person whom several articles name is looked at once.
insert into pending (kind, key, since, due)
select 'BEARER', id::text, now(), now() from entity where type = 'PERSON' and article_count > 1 order by id;

comment on column pending.kind is 'WORDING, FAMILY, STORY, NAME, ARTICLE, ENTITY, BEARER';
