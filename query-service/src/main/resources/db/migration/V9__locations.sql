-- Where a place lies that an article names, or the country whose people a group is (contracts.Location). Null when it cannot
-- be told, and in articles that were read before.
alter table article_entity add column location jsonb;
