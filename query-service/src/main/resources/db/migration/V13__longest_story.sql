-- How long the longest story was told: none that was told within a month ended later than that after it, so that those of
-- a month years ago are found without a look at every later one.
create index story_by_length on story ((last_at - coalesce(from_at, last_at)));
