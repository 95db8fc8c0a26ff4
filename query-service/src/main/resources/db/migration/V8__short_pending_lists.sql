-- Every search goes through the whole list of what is not yet sorted into an index of words. That list may have 4 MB by
-- default, which takes longer to read than all the rest of a search; so it is sorted in sooner.
alter index article_search set (gin_pending_list_limit = 128);
alter index quote_search set (gin_pending_list_limit = 128);
alter index name_search set (gin_pending_list_limit = 128);
alter index entity_search set (gin_pending_list_limit = 128);
alter index entity_name_search set (gin_pending_list_limit = 128);
