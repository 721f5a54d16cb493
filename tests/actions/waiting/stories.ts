import { asKiosk } from '#lib/features/lobby/kiosks/index.server.ts';
import { callHelp } from '#lib/features/lobby/help-calls/index.server.ts';
import { newPostKey, POST_KEY_FIELD } from '#lib/shared/post-key.ts';
import { done, TODAY } from '../../database/story-centre.ts';
import { A_TUESDAY } from '../../database/test-database.ts';
import type { Row } from '../../tenancy/rows.ts';
import type { QuietCentre, QuietHouse } from './quiet-house.fixture.ts';

/** Makes one thing wait in a centre, and nothing else. */
export type Story = (centre: QuietCentre, house: QuietHouse) => Promise<unknown>;

const YESTERDAY = A_TUESDAY.subtract({ hours: 24 }).toString();
export const before = (days: number) =>
	Temporal.PlainDate.from(TODAY).subtract({ days }).toString();
export const after = (days: number) => before(-days);

export const aKioskRings: Story = async ({ add }, { world, now }) => {
	const { id } = await add('kiosks', { name: 'Hall' });
	await add('kiosk_enrolments', { kiosk_id: id });
	const called = { guide: null, step: null, language: 'fr' } as const;
	const clock = { database: world.app, now };
	done(await asKiosk(clock, { id: id as string }, (db) => callHelp(db, called)));
};

export const aRequestWaits: Story = ({ add }) =>
	add('requests', { day: before(1), words: 'sa carte grise' });

export const aPlaceIsAskedFor =
	(day: string): Story =>
	({ add }) =>
		add('place_requests', {
			...{ day, kind: 'other', first_name: 'Jeanne', phone: '+33639981234' },
			recorded_at: `${day}T09:00:00Z`
		});
export const longAgo = before(8);
export const thisMorning = TODAY;

/** The night has announced it; two years without news had gone by. */
export const aNameComesToItsEnd: Story = async ({ add, addPerson }) => {
	const person_id = await addPerson('Delattre', { recorded_at: '2024-11-10T09:00:00Z' });
	await add('retention_warnings', { person_id, recorded_at: '2026-11-20T02:00:00Z' });
};

export const aProcedureIsDue: Story = async ({ add, addPerson }) =>
	add('procedures', {
		...{ person_id: await addPerson('Bocquet'), kind: 'declaration-trimestrielle-caf' },
		...{ due_on: after(6), rhythm: 'quarterly' }
	});

export const sheFollowsSomebody: Story = async ({ add, addPerson, staff }) =>
	add('person_notes', {
		...{ person_id: await addPerson('Fournier'), recorded_by: staff['referent-famille'] },
		...{ text: 'Revient jeudi.', recorded_at: YESTERDAY }
	});

export const aReaderRemarks: Story = ({ add }) =>
	add('guide_remarks', { guide: 'meteo', text: 'fr', what: 'screen', step: null });

/** The centre's own, made from that of the product, and nobody has read it. */
export const aCopyIsToRead: Story = async ({ id }, { world }) => {
	await world.owner.query(
		`insert into guide_versions (guide, centre_id, base, content, digests, recorded_at)
		select guide, $1, content, jsonb_set(content, '{minutes}', '12'),
			jsonb_set(digests, '{texts,fr}', to_jsonb(repeat('a', 64))), $2
		from guide_versions where guide = 'meteo' and centre_id is null`,
		[id, YESTERDAY]
	);
};

/** It was read as the centre wrote it; what it was made from is not what it was. */
export const aGuideChangesBelow: Story = async ({ id }, { world }) => {
	await world.owner.query(
		`insert into guide_versions (guide, centre_id, base, content, digests, recorded_at)
		select guide, $1, jsonb_set(content, '{minutes}', '12'), content, digests, $2
		from guide_versions where guide = 'meteo' and centre_id is null`,
		[id, YESTERDAY]
	);
};

export const aGuideIsToLookAtAgain: Story = async (_centre, { world }) => {
	await world.owner.query(
		`insert into guide_readings (guide, text, digest, look_again_on, recorded_at)
		select guide, text, digest, $1::date, $2 from guide_readings where guide = 'meteo' and text = 'fr' limit 1`,
		[before(1), YESTERDAY]
	);
};

/** Of twelve who opened a guide, eight stop at its second step. */
export const manyStopAtAStep: Story = async ({ add }) => {
	const { id: kiosk_id } = await add('kiosks', { name: 'Hall' });
	const count = (kind: string, key: string, n: number) =>
		add('kiosk_counts', { ...{ kiosk_id, kind, key, n }, week: '2026-11-16' });
	await count('guide', 'meteo', 12);
	await count('step', 'meteo/1', 12);
	await count('step', 'meteo/2', 12);
	await count('step', 'meteo/3', 4);
	await count('guide-finished', 'meteo/3', 4);
};

export const aPlaceIsToVerify: Story = async ({ add }) => {
	const { id } = await add('places', {
		centre_id: null,
		name: 'Épicerie du Port',
		updated_on: TODAY
	});
	await add('place_showings', { place_id: id, is_shown: true });
};

export const aPlaceIsProposed: Story = ({ add }) => add('place_proposals');

export const theMapFoundNothing: Story = ({ add }) =>
	add('place_misses', { month: '2026-11-01', times: 20, words: 'vétérinaires solidaires' });

const SAID = {
	...{ way: 'author', words: 'Un banc près du port.', reason: null },
	recorded_at: YESTERDAY
};

export const aMessageIsToRead: Story = ({ add }) => add('contribution_versions', SAID);

export const aMessageIsToVerify: Story = async ({ add }) => {
	const { contribution_id } = await add('contribution_versions', SAID);
	await add('contribution_holds', { contribution_id, reason: 'too-fast' });
};

/** For four days nobody of its centre has read it: the network is asked. */
export const theNetworkIsAsked: Story = async ({ add }) => {
	const { contribution_id } = await add('contribution_versions', SAID);
	await add('contribution_calls', { contribution_id, asks: 'network' });
};

export const somebodyReports =
	(reason: 'not-there' | 'life-in-danger'): Story =>
	({ add }) =>
		add('contribution_reports', { reason, recorded_at: YESTERDAY });

/** Of what another colleague refused. */
export const somebodyAppeals: Story = async ({ add }) => {
	const { contribution_id, id: version_id } = await add('contribution_versions', SAID);
	const refused = { contribution_id, version_id, decision: 'refuse', reason: 'untrue' };
	const { id: decision_id } = await add('contribution_decisions', refused);
	await add('contribution_appeals', { contribution_id, decision_id });
};

export const somebodyIsToCallBack: Story = ({ add }) => add('contribution_callbacks');

export const theTownAnswers: Story = ({ add }) =>
	add('town_answers', { state: 'received', words: 'Nous passons jeudi.' });

export const manySayItAtOnce: Story = ({ add }) => add('waiting_echoes', { times: 57 });

export type OpenCourse = Record<'group' | 'enrolment' | 'programme' | 'person', string> & {
	seances: string[];
};

/** A course of one person, which met or meets on those days. */
export async function openCourse(
	{ add, addPerson }: QuietCentre,
	days: readonly string[]
): Promise<OpenCourse> {
	const idOf = async (table: string, row: Row) => (await add(table, row)).id as string;
	const named = { slug: 'un-cours', name: 'Ateliers SENOU', format: 'course' };
	const programme = await idOf('programmes', named);
	const cycle_id = await idOf('cycles', { programme_id: programme, year: 2026, label: 'automne' });
	const group = await idOf('workshop_groups', { cycle_id, label: 'A', capacity: 6 });
	const person = await addPerson('Caron');
	const enrolment = await idOf('enrolments', { group_id: group, person_id: person });
	const seances: string[] = [];
	for (const day of days) {
		const seance = { group_id: group, day, starts_at: '14:00', planned_minutes: 90 };
		seances.push(await idOf('seances', seance));
	}
	return { group, enrolment, programme, person, seances };
}

export const aSheetIsToFill: Story = (centre) => openCourse(centre, [before(1)]);
export const aGroupMeetsToday: Story = (centre) => openCourse(centre, [TODAY]);
export const aGroupMeetsThisWeek: Story = (centre) => openCourse(centre, [after(2)]);

/** Absent from the two last séances of a course that goes on, far ahead. */
export const somebodyMissesTwo: Story = async (centre) => {
	const course = await openCourse(centre, [before(40), before(33), after(30)]);
	for (const seance_id of course.seances.slice(0, 2)) {
		await centre.add('attendances', {
			...{ seance_id, group_id: course.group, enrolment_id: course.enrolment, kind: 'absent' }
		});
	}
};

export const aBackupIsMade =
	(hours: number): Story =>
	async (_centre, { world, now }) => {
		await world.owner.query(
			`insert into backups (bytes, is_sealed, origin, recorded_at, row_count, sha256, table_count)
			values (1, true, 'nightly', $1, 1, $2, 1)`,
			[now().subtract({ hours }).toString(), Buffer.alloc(32, 'backup')]
		);
	};

/** Sent from a page of the desk that was left open until the next morning. */
export const aFormIsKept: Story = async ({ browserOf, enter, staff }, { world, now }) => {
	const visitor = await browserOf('accueil');
	await world.owner.query('update key_sign_ins set expires_at = $2 where user_id = $1', [
		staff.accueil,
		now().subtract({ hours: 1 }).toString()
	]);
	const form = new URLSearchParams({ [POST_KEY_FIELD]: newPostKey(), mots: 'sa carte grise' });
	await visitor.post('/equipe/accueil/demande', form);
	await enter('accueil');
};
