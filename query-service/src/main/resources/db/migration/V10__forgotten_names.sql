-- A takedown takes the names that no article bears any more out of corrections too. What stays of such a name is a digest,
-- by which it is known again should another article bear it: the correction then holds as before.
alter table correction_name alter column form drop not null;
alter table correction_name add column digest bytea;
alter table correction_name add constraint correction_name_said check ((form is null) <> (digest is null));
create index correction_name_forgotten on correction_name (digest) where digest is not null;
