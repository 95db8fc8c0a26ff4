-- What a page tells of its article besides the text: section, picture, writers, days, and what makes it less than an
-- article. Null for texts that came without a page, and for what came before.
alter table revision add column page jsonb;
