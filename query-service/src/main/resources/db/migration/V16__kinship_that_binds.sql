-- Whether two texts that share matter are copies of one: not where one has but a passage of the other and tells other news.
alter table kinship add column binds boolean not null default true;
