import { expect, test } from 'vitest';
import { tellSituation } from '../../domain/autonomy/situation-words.ts';
import { READING_QUESTION } from '../../domain/autonomy/before-questions.ts';
import { PASS } from '../../domain/conversation/grade-choices.ts';
import { paperItems } from '../../domain/conversation/paper-form.ts';
import { erasePastAnswers, erasePlacements } from '../levels/erase-placements.ts';
import { done, TODAY, useParlour } from '../placement.fixture.ts';
import { stopPlacement } from './end-placement.ts';
import { readPlacement } from './read-placement.ts';
import { recordPaper } from './record-paper.ts';
import { say } from './say.ts';
import { startPlacement, undoPlacement } from './start-placement.ts';

const parlour = useParlour();
const { act, count } = parlour;
const question = READING_QUESTION.id;

/** Somebody whose conversation before a course has begun, and what she says of her situation. */
async function speaks(familyName: string, said: Record<string, string>) {
	const personId = await parlour.addResident(familyName);
	const asked = { personId, moment: 'before', way: 'with-animator', day: TODAY } as const;
	const { id } = done(await act((db) => startPlacement(db, asked)));
	for (const [asking, value] of Object.entries(said)) {
		done(await act((db) => say(db, id, { question: asking, value })));
	}
	return { id, personId };
}

const situation = async (id: string) => (await act((db) => readPlacement(db, id)))!.situation;
const rowsOf = async (id: string) =>
	(
		await parlour.world.owner.query(
			'select answer from placement_readings where placement_id = $1',
			[id]
		)
	).rows;

test('how she reads is kept apart; said again, the last word counts, and « ne pas répondre » is one', async () => {
	const { id } = await speaks('Allard', { [question]: 'hard' });
	expect(await situation(id)).toEqual({ [question]: 'hard' });
	expect(await rowsOf(id)).toEqual([{ answer: 'hard' }]);
	done(await act((db) => say(db, id, { question, value: PASS })));
	expect(await rowsOf(id)).toEqual([{ answer: null }]);
	expect(await situation(id)).toEqual({ [question]: null });
	const situations = await parlour.world.owner.query(
		'select from placement_situations where placement_id = $1',
		[id]
	);
	expect(situations.rowCount).toBe(0);
});

test('an answer that is not one of the four is refused, and nothing is written', async () => {
	const { id } = await speaks('Bécu', {});
	const pressed = { question, value: 'illettrée' };
	expect(await act((db) => say(db, id, pressed))).toMatchObject({ refusal: 'no-such-answer' });
	expect(await rowsOf(id)).toEqual([]);
});

test('without a device, and wanting to learn, she is « éloigné »: what is missing is said beside', async () => {
	const { id } = await speaks('Coppin', {
		equipment: 'neither',
		whoDoes: 'nobody',
		[question]: 'hard',
		trust: 'no',
		constraint: 'wish'
	});
	const told = tellSituation(await situation(id))!;
	expect(told.degree).toMatch(/^Publics éloignés/);
	expect(told.equipment).toContain('un appareil manque');
});

test('what was recorded before, and read as « exclu » for want of a device, is read again', async () => {
	const { id } = await speaks('Delplace', {});
	const before = { device: 'none', connection: 'no', whoDoes: 'nobody', trust: 'no' };
	for (const [asked, answer] of Object.entries({ ...before, constraint: 'forced' })) {
		await parlour.world.owner.query(
			`insert into placement_situations (placement_id, centre_id, question, answer, recorded_at)
			 values ($1, $2, $3, $4, now())`,
			[id, parlour.centreId, asked, answer]
		);
	}
	const told = tellSituation(await situation(id))!;
	expect(told.degree).toMatch(/^Publics éloignés/);
	expect(told.equipment).toContain('internet manque');
});

test('the desk, another centre and the network read no row, and write none', async () => {
	const { id } = await speaks('Évrard', { [question]: 'hard' });
	const { world, centreId } = parlour;
	const other = await world.addCentre('la-digue');
	for (const [role, centre] of [
		['accueil', centreId],
		['animateur', other],
		['coordination', other]
	] as const) {
		await world.as(role, centre, async (db) => {
			expect(await db.selectFrom('placement_readings').selectAll().execute()).toEqual([]);
			const changed = await db
				.updateTable('placement_readings')
				.set({ answer: 'easy' })
				.where('placement_id', '=', id)
				.executeTakeFirst();
			expect(changed.numUpdatedRows).toBe(0n);
		});
	}
	for (const role of ['animateur', 'direction'] as const) {
		const read = await world.as(role, centreId, (db) => readPlacement(db, id));
		expect(read!.situation).toEqual({ [question]: 'hard' });
	}
	expect(await rowsOf(id)).toEqual([{ answer: 'hard' }]);
});

test('it goes with her answers six months after the course, or at once when she asks', async () => {
	const [old, asked] = [
		await speaks('Fasquel', { [question]: 'helped' }),
		await speaks('Gournay', { [question]: 'hard' })
	];
	for (const { id } of [old, asked]) done(await act((db) => stopPlacement(db, id)));
	expect(await act((db) => erasePlacements(db, [asked.personId]))).toMatchObject({
		placement_readings: 1
	});
	expect(await rowsOf(asked.id)).toEqual([]);
	await act((db) => erasePastAnswers(db, '2027-05-24'));
	expect(await rowsOf(old.id)).toHaveLength(1);
	await act((db) => erasePastAnswers(db, '2027-05-25'));
	expect(await rowsOf(old.id)).toEqual([]);
});

test('of a conversation taken back, nothing is kept of how she reads', async () => {
	const { id } = await speaks('Hennebelle', { [question]: 'hard', trust: 'yes' });
	done(await act((db) => undoPlacement(db, id)));
	expect(await rowsOf(id)).toEqual([]);
});

test('the paper apart is typed again with the sheet, and left out when she kept it', async () => {
	const ticked = paperItems('before').map(({ id }) => ({ item: id, answer: 1 as const }));
	const type = async (familyName: string, reading: string | null | undefined) => {
		const personId = await parlour.addResident(familyName);
		const sheet = { personId, moment: 'before', day: TODAY, ticked, reading } as const;
		return done(await act((db) => recordPaper(db, sheet))).id;
	};
	expect(await rowsOf(await type('Idzik', 'helped'))).toEqual([{ answer: 'helped' }]);
	expect(await rowsOf(await type('Jonas', null))).toEqual([{ answer: null }]);
	expect(await rowsOf(await type('Kerckhove', undefined))).toEqual([]);
	const before = await count('placements');
	const personId = await parlour.addResident('Lhomme');
	const odd = { personId, moment: 'before', day: TODAY, ticked, reading: 'mal' } as const;
	expect(await act((db) => recordPaper(db, odd))).toMatchObject({ refusal: 'no-such-answer' });
	expect(await count('placements')).toBe(before);
});
