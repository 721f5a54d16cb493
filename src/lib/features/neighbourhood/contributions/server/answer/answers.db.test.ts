import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { A_TUESDAY, done, TODAY, useContributions } from '../contributions.fixture.ts';
import { decide, takeBack } from '../decide/decide.ts';
import { appeal, sayAgain, withdraw } from '../own/own-contribution.ts';
import { listWaiting } from '../read/list-waiting.ts';
import { readContribution } from '../read/read-contribution.ts';
import { endAppeal, listAppeals } from './appeals.ts';
import { endReport, undoReport } from './end-report.ts';
import { callForLate } from '../queue/call-eyes.ts';
import { countToAnswer } from '../queue/count-to-answer.ts';
import { listReports } from './list-reports.ts';

const { brel, digue, desk, network, author, visitor, say, world, centres, staff } =
	useContributions();

const lea = () => ({ staffId: staff.lea });
const publish = { decision: 'publish', corrected: null, photo: null } as const;
const refused = { decision: 'refuse', reason: 'insult', words: null } as const;
const read = async (id: string) => (await brel((db) => readContribution(db, id, TODAY)))!;
const shownOf = async (id: string) => {
	const { rows } = await world.owner.query<{ words: string; photo_id: string | null }>(
		'select words, photo_id from shown_contributions where contribution_id = $1',
		[id]
	);
	return rows[0]?.words ?? null;
};
/** Said, and decided of by Karim. */
async function saidAnd(words: string, verdict: typeof publish | typeof refused) {
	const { id, ticket } = done(await say({ words }));
	const { waiting } = await brel((db) => listWaiting(db));
	const { versionId } = waiting.find((one) => one.id === id)!;
	done(await brel((db) => decide(db, id, { versionId }, verdict)));
	return { id, ticket };
}
/** A reader says that it should not stand there; nobody of them reads reports. */
async function report(contributionId: string, reason: string, at = A_TUESDAY): Promise<string> {
	const id = randomUUID();
	await visitor(
		(db) =>
			db
				.insertInto('contribution_reports')
				.values({
					...{ id, centre_id: centres.brel, contribution_id: contributionId, reason },
					recorded_at: db.acting.at.toString()
				})
				.execute(),
		centres.brel,
		at
	);
	return id;
}
const told = 'Merci. Nous avons relu.';
const open = async () => (await brel((db) => listReports(db))).map(({ id }) => id);

describe('a report is decided, told and undone', () => {
	test('a life in danger is read before all that is older; kept, it leaves the list, and comes back undone', async () => {
		const { id } = await saidAnd('Le passage est dangereux.', publish);
		const [first, urgent] = [
			await report(id, 'false'),
			await report(id, 'life-in-danger', later(5))
		];
		expect(await open()).toEqual([urgent, first]);
		expect(await brel(countToAnswer)).toMatchObject({ reports: 2, urgent: 1 });
		done(await brel((db) => endReport(db, urgent, { outcome: 'kept', told })));
		done(await brel((db) => endReport(db, first, { outcome: 'kept', told })));
		expect(await open()).toEqual([]);
		expect(await brel((db) => listReports(db, { isEnded: true }))).toMatchObject([
			{ end: { outcome: 'kept', words: told, by: 'Karim Essai' } },
			{}
		]);
		done(await brel((db) => undoReport(db, first), lea()));
		expect(await open()).toEqual([first]);
		expect(await shownOf(id)).toBe('Le passage est dangereux.');
		done(await brel((db) => endReport(db, first, { outcome: 'kept', told })));
	});

	test('hidden with its report, and shown again when it is undone; another report of it then has nothing to hide', async () => {
		const { id } = await saidAnd('Madame la voisine.', publish);
		const [one, other] = [await report(id, 'about-somebody'), await report(id, 'charter')];
		const hide = { outcome: 'hidden', reason: 'somebody', told } as const;
		done(await brel((db) => endReport(db, one, hide)));
		expect(await shownOf(id)).toBeNull();
		done(await brel((db) => endReport(db, other, hide), { at: later(1) }));
		expect((await read(id)).decisions.map(({ decision }) => decision)).toEqual(['publish', 'hide']);
		done(await brel((db) => undoReport(db, other), { at: later(2) }));
		expect(await shownOf(id)).toBeNull();
		done(await brel((db) => undoReport(db, one), { at: later(3) }));
		expect(await shownOf(id)).toBe('Madame la voisine.');
		for (const left of [one, other]) {
			done(await brel((db) => endReport(db, left, { outcome: 'kept', told })));
		}
	});

	test('undone, it takes back what it had decided itself, and nothing that was decided in that very moment by hand', async () => {
		const { id } = await saidAnd('Un sens interdit.', publish);
		const one = await report(id, 'false');
		done(await brel((db) => endReport(db, one, { outcome: 'hidden', reason: 'untrue', told })));
		const { versions } = await read(id);
		const versionId = versions[0]!.id;
		done(await brel((db) => decide(db, id, { versionId }, { decision: 'restore' })));
		expect(await brel((db) => undoReport(db, one))).toMatchObject({ refusal: 'not-last' });
		expect(await shownOf(id)).toBe('Un sens interdit.');
		// Each taken back on the page of the message, the report waits again and nothing else moves.
		for (const nth of [2, 1]) {
			const { decisions } = await read(id);
			done(await brel((db) => takeBack(db, decisions[nth]!.id)));
		}
		done(await brel((db) => undoReport(db, one)));
		expect((await read(id)).decisions.map(({ undoneAt }) => undoneAt === null)).toEqual([
			...[true, false, false]
		]);
		expect(await open()).toEqual([one]);
		done(await brel((db) => endReport(db, one, { outcome: 'kept', told })));
	});

	test('corrected: the new words are read at once; what is said again meanwhile is read first', async () => {
		const { id, ticket } = await saidAnd('Le marché est le mardi.', publish);
		const correct = {
			outcome: 'corrected',
			...{ words: 'Le marché est le jeudi.', why: 'Vérifié.', told },
			leaveOut: null
		} as const;
		const one = await report(id, 'false');
		await author(ticket, (db, mine) => sayAgain(db, mine, 'Le marché est le samedi.'));
		expect(await brel((db) => endReport(db, one, correct))).toMatchObject({
			refusal: 'last-words'
		});
		const { versions } = await read(id);
		done(await brel((db) => decide(db, id, { versionId: versions.at(-1)!.id }, refused)));
		done(await brel((db) => endReport(db, one, correct)));
		expect(await shownOf(id)).toBe('Le marché est le jeudi.');
		expect((await read(id)).versions.at(-1)).toMatchObject({
			way: 'moderator',
			reason: 'Vérifié.'
		});
		done(await brel((db) => undoReport(db, one)));
		expect(await shownOf(id)).toBe('Le marché est le mardi.');
		done(await brel((db) => endReport(db, one, { outcome: 'kept', told })));
	});

	test('of two colleagues at once one answers; the desk, a neighbour and the network answer nothing', async () => {
		const { id } = await saidAnd('Un arbre.', publish);
		const one = await report(id, 'false');
		for (const other of [digue, network]) {
			expect(await other((db) => endReport(db, one, { outcome: 'kept', told }))).toMatchObject({
				refusal: 'unknown-report'
			});
		}
		await expect(desk((db) => endReport(db, one, { outcome: 'kept', told }))).rejects.toThrow(
			/row-level security/
		);
		const both = await Promise.all([
			brel((db) => endReport(db, one, { outcome: 'kept', told })),
			brel((db) => endReport(db, one, { outcome: 'hidden', reason: 'untrue', told }), lea())
		]);
		expect(both.filter((each) => 'refusal' in each)).toMatchObject([{ refusal: 'already' }]);
	});
});

describe('the network answers what a centre has left', () => {
	test('a report of four days calls it, and its answer stands as a colleague’s', async () => {
		const { id } = await saidAnd('La rue est à nous.', publish);
		const one = await report(id, 'charter');
		expect(await network(listReports)).toEqual([]);
		await world.asOperator([centres.brel], callForLate, later(84 * 60));
		expect(await network(listReports)).toEqual([]);
		await world.asOperator([centres.brel], callForLate, later(97 * 60));
		expect(await network(listReports)).toMatchObject([{ id: one, shown: 'La rue est à nous.' }]);
		const hide = { outcome: 'hidden', reason: 'insult', told } as const;
		done(await network((db) => endReport(db, one, hide)));
		expect(await shownOf(id)).toBeNull();
		done(await network((db) => undoReport(db, one)));
		expect(await shownOf(id)).toBe('La rue est à nous.');
	});
});

describe('somebody else answers an appeal', () => {
	const overturned = { outcome: 'overturned', words: 'Vous aviez raison.', photo: null } as const;

	test('whoever refused it cannot; a colleague does, and it is published in the same moment', async () => {
		const { id, ticket } = await saidAnd('Tous des pies voleuses.', refused);
		done((await author(ticket, (db, mine) => appeal(db, mine, 'Je parlais des oiseaux.')))!);
		const [mine] = await brel((db) => listAppeals(db, { contributionId: id }));
		expect(await brel((db) => listAppeals(db, { contributionId: randomUUID() }))).toEqual([]);
		expect((await brel(countToAnswer)).appeals).toBe(0);
		expect((await brel(countToAnswer, lea())).appeals).toBe(1);
		expect(mine).toMatchObject({ isMine: true, decidedBy: 'Karim Essai', reason: 'insult' });
		expect(await brel((db) => endAppeal(db, mine!.id, overturned))).toMatchObject({
			...{ refusal: 'same-person', message: expect.stringContaining('une autre personne') }
		});
		// By SQL too, whatever the application forgot.
		await expect(
			brel((db) =>
				db
					.insertInto('contribution_appeal_ends')
					.values({
						...{ appeal_id: mine!.id, centre_id: centres.brel, outcome: 'upheld' },
						...{ recorded_at: db.acting.at.toString(), recorded_by: staff.karim }
					})
					.execute()
			)
		).rejects.toThrow(/row-level security/);
		done(await brel((db) => endAppeal(db, mine!.id, overturned), lea()));
		expect(await shownOf(id)).toBe('Tous des pies voleuses.');
		expect((await read(id)).decisions).toMatchObject([
			{ decision: 'refuse', by: 'Karim Essai', undoneBy: 'Léa Essai' },
			{ decision: 'publish', by: 'Léa Essai' }
		]);
		expect(await brel((db) => listAppeals(db))).toEqual([]);
		expect(await brel((db) => endAppeal(db, mine!.id, overturned), lea())).toMatchObject({
			refusal: 'unknown-appeal'
		});
	});

	test('the network answers too: upheld, with why; hidden and overturned, it is shown again', async () => {
		const one = await saidAnd('Ils sont nuls.', refused);
		done((await author(one.ticket, (db, mine) => appeal(db, mine, '')))!);
		const [first] = await network((db) => listAppeals(db));
		const upheld = { outcome: 'upheld', words: '', photo: null } as const;
		expect(await network((db) => endAppeal(db, first!.id, upheld))).toMatchObject({
			refusal: 'told'
		});
		done(
			await network((db) => endAppeal(db, first!.id, { ...upheld, words: 'Ces mots blessent.' }))
		);
		expect(await shownOf(one.id)).toBeNull();

		const other = await saidAnd('Le bus passe.', publish);
		const { versions } = await read(other.id);
		const hide = { decision: 'hide', reason: 'untrue', words: null } as const;
		done(await brel((db) => decide(db, other.id, { versionId: versions[0]!.id }, hide)));
		done((await author(other.ticket, (db, mine) => appeal(db, mine, 'Si.')))!);
		const [second] = await network((db) => listAppeals(db));
		done(await network((db) => endAppeal(db, second!.id, overturned)));
		expect(await shownOf(other.id)).toBe('Le bus passe.');
	});

	test('of two colleagues at once one answers; a mistake undone, or what is withdrawn, waits for nobody', async () => {
		const one = await saidAnd('Quel bazar.', refused);
		done((await author(one.ticket, (db, mine) => appeal(db, mine, '')))!);
		const [waiting] = await network((db) => listAppeals(db));
		const both = await Promise.all([
			network((db) => endAppeal(db, waiting!.id, overturned)),
			brel((db) => endAppeal(db, waiting!.id, overturned), lea())
		]);
		expect(both.filter((each) => 'refusal' in each)).toMatchObject([{ refusal: 'unknown-appeal' }]);

		const [mended, left] = [await saidAnd('Deux.', refused), await saidAnd('Trois.', refused)];
		for (const { ticket } of [mended, left]) {
			done((await author(ticket, (db, mine) => appeal(db, mine, '')))!);
		}
		done(
			await brel(async (db) =>
				takeBack(db, (await readContribution(db, mended.id, TODAY))!.decisions[0]!.id)
			)
		);
		await author(left.ticket, (db, mine) => withdraw(db, mine));
		expect(await network((db) => listAppeals(db))).toEqual([]);
	});
});

function later(minutes: number): Temporal.Instant {
	return Temporal.Instant.from('2026-11-24T10:00:00Z').add({ minutes });
}
