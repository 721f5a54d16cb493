import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Column, ForeignKey, Table } from './catalogue.ts';

export type Row = Record<string, unknown>;
/** The row that each column of a key was taken from. */
type Ancestors = Map<string, { table: string; row: Row }>;

/** A value of the right kind; `nth` makes each text and number another one. */
const VALUES: Record<string, (nth: number) => unknown> = {
	text: (nth) => `mot-${nth}`,
	uuid: () => randomUUID(),
	smallint: (nth) => 2000 + (nth % 199),
	integer: (nth) => nth,
	bigint: (nth) => nth,
	numeric: (nth) => nth,
	real: (nth) => nth,
	'double precision': (nth) => nth % 90,
	boolean: () => false,
	date: () => '2018-01-09',
	'timestamp with time zone': () => '2018-01-09T13:00:00Z',
	'time without time zone': () => '14:00',
	jsonb: () => '{}',
	// One minute each: nothing is taken twice at once.
	tstzrange: (nth) => {
		const from = Temporal.Instant.from('2018-01-09T13:00:00Z').add({ minutes: nth });
		return `[${from}, ${from.add({ seconds: 60 })})`;
	},
	bytea: (nth) => Buffer.alloc(32, `trace ${nth} `)
};

/** Columns whose shape no catalogue tells. */
const SHAPES: Record<string, (nth: number) => unknown> = {
	'journal.action': () => 'walk',
	'mails.kind': () => 'walk',
	'key_holders.email': (nth) => `personne${nth}@exemple.fr`,
	'person_phones.number': (nth) => `+3363998${String(nth).padStart(4, '0')}`,
	'programmes.slug': (nth) => `programme-${nth}`,
	'seances.planned_minutes': () => 90,
	'seance_moves.to_minutes': () => 90,
	'fiche_versions.version': (nth) => nth,
	'import_writes.table_name': () => 'cycles',
	'imports.years': () => '{2018}',
	'partners.kind': () => 'CCAS',
	'places.kind': () => 'CCAS',
	'places.verify_months': () => 6,
	'place_import_faults.code': () => 'walk',
	'place_postings.weight': () => 1,
	'place_misses.month': () => '2018-01-01',
	'contribution_identities.month': () => '2018-01-01',
	'contribution_urns.month': () => '2018-01-01',
	'contribution_urns.sealed': () => Buffer.alloc(16_412),
	'town_services.mail': () => 'voirie@exemple.fr',
	'place_photos.width': () => 640,
	'place_photos.height': () => 480,
	'place_photos.rank': (nth) => 1 + (nth % 3),
	'quarter_points.radius_m': () => 300,
	'person_emails.address': (nth) => `personne${nth}@exemple.fr`,
	'letter_run_people.channel': () => 'call',
	'convocations.channel': () => 'call',
	'person_addresses.postcode': (nth) => String(62000 + (nth % 1000)),
	'refused_secrets.place': () => 'walk',
	'refused_secrets.times': (nth) => 1 + nth,
	'possible_doubles.likeness': (nth) => 1 + (nth % 100),
	'drop_in_slots.day': (nth) => Temporal.PlainDate.from('2018-01-09').add({ days: nth }).toString(),
	'drop_in_slots.starts_at': (nth) => `0${Math.floor((nth % 480) / 60)}:${nth % 60}`,
	'drop_in_slots.ends_at': () => '14:00',
	'sms_unknown_counts.day': (nth) =>
		Temporal.PlainDate.from('2018-01-09').add({ days: nth }).toString(),
	'reminder_budget_warnings.month': (nth) =>
		Temporal.PlainDate.from('2018-01-01').add({ months: nth }).toString(),
	'reminder_budget_warnings.percent': () => 80,
	'partner_links.opens': () => 'door',
	'request_answers.kind': () => 'guide-shown',
	'information_meetings.starts_at': (nth) => `0${Math.floor((nth % 480) / 60)}:${nth % 60}`,
	'information_meetings.ends_at': () => '14:00',
	'meeting_changes.starts_at': () => '10:00',
	'meeting_changes.ends_at': () => '11:00',
	'information_meetings.capacity': (nth) => 1 + (nth % 100),
	'drop_in_slots.capacity': (nth) => 1 + (nth % 100),
	'placement_answers.rank': (nth) => 1 + (nth % 200),
	...Object.fromEntries(
		['information', 'communication', 'problem_solving', 'software'].map((domain) => [
			`programme_weights.${domain}`,
			(nth: number) => 1 + (nth % 2)
		])
	),
	'told_levels.level': (nth) => nth % 3,
	'placement_endings.question_count': (nth) => nth % 13,
	'placement_gains.likelihoods': (nth) => [1 / (1 + nth)],
	'bank_calibrations.people': (nth) => 1 + nth,
	'machine_loans.due_on': () => '2018-02-09',
	'project_visits.minutes': () => 90,
	'drop_in_leavings.minutes': (nth) => 1 + (nth % 600),
	'group_proposals.seen': (nth) => String(nth).padStart(32, '0'),
	'group_proposals.more': () => '[]',
	'group_draft_marks.kind': () => 'later',
	'group_offers.weekday': (nth) => 1 + (nth % 7),
	'group_offers.minutes': () => 120,
	'group_offers.capacity': () => 9,
	'group_offers.minimum': () => 2,
	'group_wish_slots.rank': (nth) => 1 + (nth % 60),
	'group_wish_slots.weekday': (nth) => 1 + (nth % 7),
	'satisfaction_collections.expected': () => 6,
	...Object.fromEntries(
		['rules', 'models', 'confirmations'].map((table) => [`reminder_${table}.kind`, () => 'walk'])
	),
	'reminder_rules.before': () => ['P1D'],
	'reminder_habits.from_hour': () => '09:00',
	'reminder_habits.until_hour': () => '19:00',
	'reminder_habits.most_a_day': () => 2,
	'reminder_habits.most_unasked': () => 200,
	'reminders.kind': () => 'walk',
	'sms_messages.kind': () => 'walk',
	'sms_messages.segments': () => 1,
	'sms_providers.cents_per_sms': () => 5,
	'sms_providers.a_second': () => 10,
	'guide_recordings.spoken': (nth) =>
		String(nth)
			.replace(/\d/g, (at) => 'abcdefghij'[Number(at)]!)
			.padStart(64, 'p'),
	'guide_recordings.part': (nth) => nth % 14,
	'guide_recordings.seconds': (nth) => 1 + (nth % 180),
	'guide_pictures.width': () => 640,
	'guide_pictures.height': () => 480,
	'centre_photos.width': () => 640,
	'centre_photos.height': () => 480,
	// A year is closed once: two rows of one centre never name the same.
	'year_closings.year': (nth) => nth % 32_000,
	'kiosk_counts.week': (nth) =>
		Temporal.PlainDate.from('2018-01-08').add({ weeks: nth }).toString(),
	'kiosk_step_looks.step': (nth) => nth % 100,
	'import_drafts.expires_at': () => '2199-01-01T00:00:00Z'
};

/** Columns that may be emptied later, but are full in a row just written. */
const AT_FIRST: Record<string, Row> = {
	place_links: { opens: 'ambassador' },
	publication_directors: { name: 'Une personne' },
	contributions: { channel: 'paper' },
	contribution_versions: { way: 'moderator', reason: 'Plus clair' },
	place_proposals: { kind: 'card' },
	place_proposal_ends: { outcome: 'refused' },
	place_photos: { bytes: Buffer.from('image') },
	kiosk_openings: { host: 'www.exemple.fr' },
	invitations: {
		get email() {
			return `personne-${randomUUID()}@exemple.fr`;
		}
	},
	// Any machine, taken by any project: one of each kind is named.
	territory_lines: { cause: 'full' },
	guide_recordings: { bytes: Buffer.from('voix') },
	guide_pictures: { bytes: Buffer.from('image') },
	centre_photos: { bytes: Buffer.from('image'), shows: 'Une porte ouverte' },
	sms_messages: { recipient: '+33639980001', text: 'Un mot.' },
	sms_answers: { text: 'Un mot.' },
	reminder_halts: { resumed_at: '2018-01-09T14:00:00Z' },
	mails: { recipient: 'personne@exemple.fr', subject: 'Un mot', text: 'Un mot.' }
};

/** Of several things that a row may hang from, those that are chosen: a machine, for a project. */
const CHOSEN: Record<string, readonly string[]> = {
	bookings: ['machine_id', 'project_id'],
	machine_loans: ['person_id'],
	contributions: ['recorded_by']
};

/** Rows of any table of the catalogue, each with fresh ancestors, all of one centre. */
export function rowMaker(owner: pg.Pool, catalogue: Map<string, Table>) {
	let nth = 0;

	function valueOf(table: Table, column: Column): unknown {
		nth += 1;
		const shape = SHAPES[`${table.name}.${column.name}`];
		if (shape) return shape(nth);
		if (column.firstChoice) return column.firstChoice;
		if (column.type.endsWith('[]')) return '{}';
		const make = VALUES[column.type];
		if (!make) throw new Error(`no value known for ${table.name}.${column.name} ${column.type}`);
		return make(nth);
	}

	/** The values of a row not yet written, its ancestors written. */
	async function plan(name: string, given: Row): Promise<Row> {
		const table = catalogue.get(name)!;
		const own = new Set(table.columns.map((column) => column.name));
		const known = Object.entries(given).filter(([key]) => own.has(key));
		const row: Row = { ...AT_FIRST[name], ...Object.fromEntries(known) };
		const ancestors: Ancestors = new Map();
		for (const key of table.keys) await fillKey(table, key, row, ancestors, given);
		// Chosen, and of a table that this version does not have yet.
		for (const column of CHOSEN[name] ?? []) row[column] ??= randomUUID();
		for (const column of table.columns) {
			if (column.isRequired && !column.isFilled) row[column.name] ??= valueOf(table, column);
		}
		return row;
	}

	async function fillKey(
		table: Table,
		key: ForeignKey,
		row: Row,
		ancestors: Ancestors,
		given: Row
	): Promise<void> {
		const missing = key.columns.filter((column) => row[column] === undefined);
		const isRequired = missing.some(
			(name) =>
				CHOSEN[table.name]?.includes(name) ||
				table.columns.find((column) => column.name === name)!.isRequired
		);
		if (!isRequired) return;
		const known = key.columns
			.map((column) => ancestors.get(column))
			.find((ancestor) => ancestor?.table === key.parent)?.row;
		const forced = key.columns.flatMap((column, i) =>
			row[column] === undefined ? [] : [[key.parentColumns[i]!, row[column]]]
		);
		const centre = { centre_id: given.centre_id };
		const parent = known ?? (await add(key.parent, { ...centre, ...Object.fromEntries(forced) }));
		key.columns.forEach((column, i) => {
			row[column] ??= parent[key.parentColumns[i]!];
			if (missing.includes(column)) ancestors.set(column, { table: key.parent, row: parent });
		});
	}

	/** Writes a row as the owner, and gives it back whole. */
	async function add(name: string, given: Row): Promise<Row> {
		const { text, values } = insertOf(name, await plan(name, given));
		const { rows } = await owner.query<Row>(`${text} returning *`, values);
		return rows[0]!;
	}

	return { plan, add };
}

export type RowMaker = ReturnType<typeof rowMaker>;

/** The statement that writes a row. */
export function insertOf(table: string, row: Row): { text: string; values: unknown[] } {
	const names = Object.keys(row);
	return {
		text: `insert into ${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
		values: Object.values(row)
	};
}
