-- Photos that a centre shows on its page. A version of the page names them, in its order; what is withdrawn is in
-- no version any more, and nothing is left of it but that it was.
create table centre_photos (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	-- A JPEG, drawn anew.
	bytes bytea check (octet_length(bytes) between 1 and 60000),
	width smallint not null check (width between 1 and 1200),
	height smallint not null check (height between 1 and 1200),
	-- For who does not see it; in other languages where somebody wrote it.
	shows text check (length(shows) between 3 and 300),
	shows_en text check (length(shows_en) between 3 and 300),
	shows_ar text check (length(shows_ar) between 3 and 300),
	-- Who may be recognised agreed in writing that day; null: nobody can be.
	consent_on date,
	-- Where the paper is.
	consent_note text check (length(consent_note) between 3 and 300),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	withdrawn_at timestamptz,
	withdrawn_by uuid references staff_members,
	constraint whole_until_withdrawn check (
		case when withdrawn_at is null
			then num_nulls(bytes, shows) = 0 and (consent_on is null) = (consent_note is null)
			else num_nonnulls(bytes, shows, shows_en, shows_ar, consent_note) = 0 end
	)
);
create index photos_of_a_centre on centre_photos (centre_id, id desc) where withdrawn_at is null;
select protect_centre_table('centre_photos', 'select, insert, update');

-- Only the direction speaks for the centre.
create policy direction_adds on centre_photos as restrictive for insert to declic_app
	with check ((select acting_role()) in ('direction', 'operator'));
create policy direction_withdraws on centre_photos as restrictive for update to declic_app
	using ((select acting_role()) in ('direction', 'operator'));
-- A visitor finds those of the page she reads, as it was published last.
create policy visitors_read_published on centre_photos for select to declic_app using (
	(select acting_role()) = 'visitor' and centre_id = (select visited_centre()) and withdrawn_at is null
		and exists (
			select from centre_page_versions v
			where v.id = (select p.version_id from centre_page_publications p
					where p.centre_id = centre_photos.centre_id order by p.id desc limit 1)
				and v.content -> 'photos' @> to_jsonb(centre_photos.id::text)
		)
);

create trigger notes_public_change after insert or update or delete on centre_photos
	for each statement execute function note_public_change();
