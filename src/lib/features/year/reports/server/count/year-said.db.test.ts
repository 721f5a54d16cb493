import { beforeAll, describe, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { renderReportJson } from '../../domain/render/report-json.ts';
import { closeYear } from '../year/close-year.ts';
import { showReport } from '../year/show-report.ts';
import { listNetworkSaid } from './list-network-said.ts';
import { goldenCentre, type StoredCentre } from './stored-season.fixture.ts';

const world = useTestDatabase();
const TODAY = '2019-01-15';
let centre: StoredCentre;

beforeAll(async () => {
	centre = await goldenCentre(world.owner);
});

/** What people said of a programme in 2018: the same three numbers to every question. */
async function say(slug: string, counts: readonly [number, number, number], to = centre.id) {
	await world.owner.query(
		`insert into satisfaction_tallies as t (programme_id, year, centre_id, contents, seances, clarity,
			confidence, company, sentences)
		select id, 2018, centre_id, $3, $3, $3, $3, $3, '{Merci}' from programmes
			where centre_id = $1 and slug = $2
		on conflict (programme_id, year) do update set contents = $3, seances = $3, clarity = $3,
			confidence = $3, company = $3`,
		[to, slug, [...counts]]
	);
}

async function told() {
	const { report } = await world.as('direction', centre.id, (db) =>
		showReport(db, centre, 2018, TODAY)
	);
	const { fiches } = renderReportJson(report);
	const senou = fiches.find(({ programme }) => programme === 'senou')!;
	return { fiches, senou, year: report.satisfaction };
}

const network = () =>
	world.as('coordination', centre.id, (db) => listNetworkSaid(db, 2018)).then((said) => said);

describe('what people say of a course', () => {
	test('is nothing in the year before anybody was asked', async () => {
		const { fiches, year } = await told();
		expect(fiches.map(({ satisfaction }) => satisfaction)).toEqual([null, null, null]);
		expect(year).toBeNull();
		expect(JSON.stringify(fiches)).not.toContain('company');
	});

	test('is on its fiche and in the year, and of the other programmes nothing is', async () => {
		await say('senou', [9, 2, 1]);
		const { fiches, senou, year } = await told();
		expect(senou.satisfaction).toEqual({
			answers: 12,
			contents: [9, 2, 1],
			seances: [9, 2, 1],
			clarity: [9, 2, 1],
			confidence: { before: [0, 0, 0], after: [9, 2, 1] }
		});
		expect(senou.company).toEqual([9, 2, 1]);
		expect(senou.furtherFigures!.join(' ')).toMatch(/sans signer\u00a0: 12 réponses/);
		expect(fiches.filter(({ satisfaction }) => satisfaction)).toHaveLength(1);
		expect(year).toMatchObject({ answers: 12 });
		// No sentence leaves its centre.
		expect(JSON.stringify(fiches)).not.toContain('Merci');
	});

	test('is for the network a number of eleven at least, or none', async () => {
		const small = await goldenCentre(world.owner);
		await say('senou', [6, 0, 0], small.id);
		const { centres, words } = await network();
		const answersOf = (id: string) => centres.find(({ centreId }) => centreId === id)?.answers;
		expect([answersOf(centre.id), answersOf(small.id)]).toEqual([12, null]);
		// One of the three answers is too rare: the question has no number.
		expect(words.find(({ question }) => question === 'contents')!.counts).toBeNull();
		await say('senou', [12, 0, 11]);
		expect((await network()).words[0]).toEqual({ question: 'contents', counts: [12, 0, 11] });
		await say('senou', [9, 2, 1]);
		const nobody = await world.as('direction', centre.id, (db) => listNetworkSaid(db, 2018));
		expect(nobody).toEqual({ centres: [], words: [] });
	});

	test('is frozen with the year: sentences go, answers come, and it reads the same', async () => {
		const before = await told();
		await world.as('direction', centre.id, (db) =>
			closeYear(db, { centre, year: 2018, today: TODAY })
		);
		await world.owner.query(`update satisfaction_tallies set sentences = '{}'`);
		await say('senou', [30, 0, 0]);
		expect((await told()).fiches).toEqual(before.fiches);
	});
});
