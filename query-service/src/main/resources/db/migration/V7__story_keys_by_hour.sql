-- Nothing joins articles that were published more than a month apart into one story, so their keys need not be gone
-- through: what finding candidates costs follows how much is published in a month, not how much there is.
alter table story_key rename to story_key_by_wording;

create table story_key (
    key int not null,
    hour int,                                   -- in which the wording was published, since 1970; null: not known
    wording_id uuid not null references wording (id) on delete cascade
);
insert into story_key (key, hour, wording_id)
select k.key, floor(extract(epoch from w.published_at) / 3600)::int, w.id
from story_key_by_wording k join wording w on w.id = k.wording_id
order by k.key, 2, w.id;
drop table story_key_by_wording;

create unique index story_key_by_hour on story_key (key, hour, wording_id) nulls not distinct;
create index story_key_of on story_key (wording_id);
analyze story_key;
