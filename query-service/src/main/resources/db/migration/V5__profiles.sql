-- What tells a wording's event (StoryProfile), so that judging it against others need not read their texts again. Null
-- for wordings that were entered before: it is made when it is asked for.
alter table wording add column terms int[], add column weights real[];
comment on column wording.terms is 'hashes of the terms, in order';
comment on column wording.weights is 'the weight of each term; their squares add up to one';

-- The front page asks for stories that more than one article tells.
create index story_told_often on story (last_at desc, id) where article_count > 1;

comment on column pending.kind is 'WORDING, FAMILY, STORY, NAME, ARTICLE, ENTITY';
