-- Names are searched for in entity_name, which has every form. These two indexes were asked by nothing, and written at
-- each change of what a name means or how often an entity is named.
drop index name_search;
drop index entity_search;
