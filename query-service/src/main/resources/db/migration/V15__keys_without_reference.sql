-- A reference is looked up row by row, and a wording has some 240 keys: half of what it cost to write them. Whoever writes keys
-- holds their wording; whoever removes a wording removes its keys (WordingStore).
alter table fingerprint_key drop constraint fingerprint_key_wording_id_fkey;
do $$ declare named text; begin
    for named in select conname from pg_constraint where conrelid = 'story_key'::regclass and contype = 'f' loop
        execute format('alter table story_key drop constraint %I', named);
    end loop;
end $$;
