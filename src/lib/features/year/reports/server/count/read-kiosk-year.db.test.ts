import { beforeAll, describe, expect, test } from 'vitest';
import { asActing } from '#lib/platform/database/acting.ts';
import { publishGuides } from '../../../../../../../tests/database/publish-guides.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { renderReportJson } from '../../domain/render/report-json.ts';
import { figuresSheet } from '../render/annex-sheets.ts';
import { reportHtml } from '../render/render-report.ts';
import { showNetworkYear, writtenNetworkYear } from '../render/show-network-year.ts';
import { writtenReport } from '../render/write-document.ts';
import { closeYear } from '../year/close-year.ts';
import { hasSomething } from '../year/has-something.ts';
import { showReport } from '../year/show-report.ts';

const world = useTestDatabase();
const NAMED = { slug: 'brel', name: 'Centre Brel' };
const TITLE = 'Carte Vitale\u00a0: la mettre à jour, la refaire';
let brel = '';
let kiosk = '';

beforeAll(async () => {
	await publishGuides(world, ['carte-vitale']);
	brel = await world.addCentre('brel');
	const { rows } = await world.owner.query(
		`insert into kiosks (centre_id, name, recorded_at) values ($1, 'Hall', now()) returning id`,
		[brel]
	);
	kiosk = rows[0].id;
	await counted('2025-12-29', 'visit', '', 7, 30);
	await counted('2026-01-05', 'visit', '', 20, 90);
	await counted('2026-12-28', 'visit', '', 4, 6);
	await counted('2026-01-05', 'guide', 'carte-vitale', 30);
	for (const [step, n] of [
		[1, 30],
		[2, 28],
		[3, 16],
		[4, 16]
	] as const) {
		await counted('2026-01-05', 'step', `carte-vitale/${step}`, n);
	}
	await counted('2026-01-05', 'guide-finished', 'carte-vitale/4', 16);
	await counted('2026-01-05', 'language', 'fr', 22);
	await counted('2026-01-05', 'language', 'ar', 2);
	await counted('2026-01-05', 'blocked-host', 'leboncoin.fr', 3);
	await counted('2026-01-05', 'print', '', 12);
	await world.owner.query(
		`with calls as (insert into help_calls (centre_id, kiosk_id, language, recorded_at)
			values ($1, $2, 'fr', '2026-01-06T09:00:00Z'), ($1, $2, 'fr', '2026-01-06T10:00:00Z'),
				($1, $2, 'fr', '2026-12-31T23:30:00Z')
			returning id, recorded_at)
		insert into help_call_answers (centre_id, call_id, recorded_at)
		select $1, id, recorded_at + interval '40 seconds' from calls where recorded_at < '2026-01-06T09:30:00Z'`,
		[brel, kiosk]
	);
});

const counted = (week: string, kind: string, key: string, n: number, minutes = 0) =>
	world.owner.query(
		`insert into kiosk_counts (centre_id, kiosk_id, week, kind, key, n, minutes)
		values ($1, $2, $3, $4, $5, $6, $7)`,
		[brel, kiosk, week, kind, key, n, minutes]
	);
const shown = (year: number, centre = brel, today = '2027-01-15') =>
	world.as('direction', centre, (db) => showReport(db, NAMED, year, today));

const YEAR = {
	...{ visits: 24, minutes: 96, pages: 12, refused: 3 },
	// The last one came when the next year had begun there.
	calls: { calls: 2, answered: 1, seconds: 40 },
	months: [20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4],
	guides: [{ guide: 'carte-vitale', title: TITLE, opened: 30, finished: 16 }],
	stops: [
		{ guide: 'carte-vitale', title: TITLE, step: 2, stepTitle: expect.any(String), n: 12 },
		{ guide: 'carte-vitale', title: TITLE, step: 1, stepTitle: expect.any(String), n: 2 }
	],
	languages: [
		{ text: 'fr', n: 22 },
		{ text: 'ar', n: 2 }
	]
};

describe('the kiosk in the report', () => {
	test('a week is of the year of its Monday', async () => {
		expect((await shown(2026)).report.kiosk).toEqual(YEAR);
		expect((await shown(2025)).report.kiosk).toMatchObject({ visits: 7, minutes: 30, guides: [] });
		expect((await shown(2027)).report.kiosk).toBeNull();
		expect(hasSomething(await shown(2026))).toBe(true);
		expect(hasSomething(await shown(2027))).toBe(false);
	});

	test('every rendering says it, and none what few did or which site was refused', async () => {
		const year = await shown(2026);
		const [html, written] = await world.as('direction', brel, async (db) => [
			await reportHtml(db, year),
			JSON.stringify(await writtenReport(db, year))
		]);
		const annex = JSON.stringify(figuresSheet(year.report).rows);
		for (const rendered of [html, written, annex]) {
			expect(rendered).toContain('La borne');
			expect(rendered).toContain('Passages à la borne');
			expect(rendered).toContain('sans réseau n’est pas compté');
			expect(rendered).toContain('une fois sur deux en 40 secondes ou moins');
			expect(rendered).toContain(`${TITLE}, étape 2`);
			expect(rendered).not.toContain(`${TITLE}, étape 1`);
			expect(rendered).not.toContain('Arabe');
			expect(rendered).not.toContain('leboncoin');
		}
		expect(renderReportJson(year.report).kiosk).toEqual(YEAR);
	});

	test('a centre without a kiosk has no such chapter', async () => {
		const other = await world.addCentre('without');
		const year = await shown(2026, other);
		const html = await world.as('direction', other, (db) => reportHtml(db, year));
		expect(html).not.toContain('La borne');
		expect(renderReportJson(year.report)).not.toHaveProperty('kiosk');
	});

	test('the network reads it on paper, without its small numbers', async () => {
		const ask: Parameters<typeof showNetworkYear>[0] = (work) =>
			asActing(
				world.app,
				{ staffId: null, role: 'coordination', centres: [], at: A_TUESDAY },
				work
			);
		const { kiosks } = await showNetworkYear(ask, 2026);
		expect(kiosks).toMatchObject([{ visits: 24, minutes: 96, guides: 30, pages: 12 }]);
		const paper = { author: 'Réseau', today: '2027-01-15' };
		const said = async (year: number) => JSON.stringify(await writtenNetworkYear(ask, year, paper));
		expect(await said(2026)).toContain('Les bornes des centres en 2026');
		expect(await said(2025)).toContain('moins de 11');
		expect(await said(2024)).not.toContain('bornes');
	});

	test('closed, a year keeps its numbers and the titles that guides had', async () => {
		const closed = await world.as('direction', brel, (db) =>
			closeYear(db, { centre: NAMED, year: 2026, today: '2027-01-15' })
		);
		expect(closed).toHaveProperty('id');
		await world.owner.query(`delete from kiosk_counts; delete from guide_versions`);
		expect((await shown(2026)).report.kiosk).toEqual(YEAR);
	});
});
