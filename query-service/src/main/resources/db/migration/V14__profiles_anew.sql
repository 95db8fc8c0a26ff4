-- Events are told by other weights than before: profiles that were made with the former are forgotten, and made anew when
-- they are asked for. What was judged by them stands until everything derived is made anew (STEMMA_LINK_REBUILD).
update wording set terms = null, weights = null where terms is not null;
