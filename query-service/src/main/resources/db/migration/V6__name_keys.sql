-- Names are entered under keys that few share, and only what tells whom a name means is kept of their comparisons: that
-- two names are the same, or that one may be a part of the other.
alter table name_match drop column score, drop column evidence;
delete from name_match m using name a, name b
where a.id = m.a and b.id = m.b and m.verdict = 'POSSIBLE' and not a.partial and not b.partial;

-- Each name is entered under its new keys when it is linked anew.
delete from name_key;
insert into pending (kind, key, since, due) select 'NAME', id::text, now(), now() from name order by id;
comment on table name_key is 'Keys by which spellings of one name are found (philology.name.IndexKeys).';
comment on table name_match is 'Judgement that two spellings name one, or that one may be a part of the other; a < b. '
    'Depends on the two names alone.';
