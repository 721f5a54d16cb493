-- What she says at the end of a course, in one of the study's four words (study 2.3 and 2.4): noted
-- as she says it, with the day. Said again, it is a new row; taken back, a row without a word. The
-- last row of an enrolment counts: identifiers grow in the order in which rows were written, since
-- whoever says holds the group, and an instant is that of the form and not of its turn.
create table course_exits (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	enrolment_id uuid not null,
	-- Null: what was said is taken back.
	word text check (word in ('independent', 'does-it-alone', 'wants-more', 'does-not-know')),
	-- The day on which she said it, in the centre's zone.
	day date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, enrolment_id) references enrolments (centre_id, id) on delete cascade
);
-- The year's report asks it of every enrolment at once, and reads nothing but this index.
create index exits_of_an_enrolment on course_exits (enrolment_id, id desc) include (centre_id, word);
-- Changed only when two records of one person become one.
select protect_centre_table('course_exits', 'select, insert, update');

-- How far somebody came is for those who follow her, whatever a screen does (as with the levels).
create policy not_for_the_desk on course_exits as restrictive to declic_app
	using ((select acting_role()) <> 'accueil')
	with check ((select acting_role()) <> 'accueil');
