import { beforeAll, expect, test } from 'vitest';
import {
	addPlace,
	changePlace,
	showPlace,
	verifyPlace
} from '#lib/features/resources/places/index.server.ts';
import type { NewPlace, Way } from '#lib/features/resources/places/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { PLACES_KEY } from '../../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { renderReportJson } from '../../domain/render/report-json.ts';
import { figuresSheet } from '../render/annex-sheets.ts';
import { reportHtml } from '../render/render-report.ts';
import { writtenReport } from '../render/write-document.ts';
import { closeYear } from '../year/close-year.ts';
import { hasSomething } from '../year/has-something.ts';
import { showReport } from '../year/show-report.ts';
import { readPlaceYear } from './read-place-year.ts';

const world = useTestDatabase();
const NAMED = { slug: 'brel', name: 'Centre Brel' };
const OUTREAU = { town: 'Outreau', insee: '62643' };
let brel = '';
let neighbour = '';
const ids: string[] = [];

const act = <T>(work: (db: Db) => Promise<T>, centre = brel) => world.as('direction', centre, work);
const year = (which = 2026, centre = brel) => act((db) => readPlaceYear(db, which), centre);
const adding = (place: NewPlace, way: Way = 'team', centre = brel) =>
	act(async (db) => {
		const { id } = done(await addPlace(db, place, way, PLACES_KEY));
		done(await showPlace(db, id, true));
		return id;
	}, centre);

beforeAll(async () => {
	brel = await world.addCentre('brel');
	neighbour = await world.addCentre('voisin');
	await world.owner.query(`update centres set commune_insee = '62643' where id = $1`, [brel]);
	ids.push(
		await adding({ name: 'Épicerie du Môle', kind: 'ES', needs: ['manger', 'dettes'], ...OUTREAU }),
		await adding({ name: 'Mairie', kind: 'MUNI', ...OUTREAU }, 'team', neighbour),
		// Of another commune, and of another centre: nothing of ours.
		await adding(
			{ name: 'Ailleurs', kind: 'ES', town: 'Wimille', insee: '62894' },
			'team',
			neighbour
		)
	);
	for (let nth = 0; nth < 11; nth++) {
		await adding(
			{ name: `Banc ${nth}`, kind: 'ASSO', needs: ['rencontrer'], ...OUTREAU },
			'ambassador'
		);
	}
});

const THEMES = [
	{ label: 'Manger, dormir, s’habiller', kept: 1, verified: 1 },
	{ label: 'Papiers, droits et démarches', kept: 1, verified: 1 },
	{ label: 'Apprendre, lire et se rencontrer', kept: 11, verified: 0 }
];

test('a year tells what is kept around, what was looked at, and who added; nothing of another commune', async () => {
	expect(await year()).toEqual({
		...{ kept: 13, verified: 2, stale: 11, added: 12, byAmbassadors: 11, byOwners: 0, misses: 0 },
		themes: THEMES
	});
	expect(await year(2025)).toBeNull();
	const there = await year(2026, neighbour);
	expect(there).toMatchObject({ kept: 2, verified: 2, stale: 0, added: 2, byAmbassadors: 0 });
});

test('what ten people did is not told, what eleven did is', async () => {
	const [grocery, hall] = ids;
	for (let nth = 0; nth < 9; nth++) await act((db) => verifyPlace(db, grocery!, 'owner'));
	// One answer: what is not true, and that all the rest is.
	done(await act((db) => changePlace(db, hall!, { bring: 'Un cabas' }, 'owner', PLACES_KEY)));
	await act((db) => verifyPlace(db, hall!, 'owner'));
	expect((await year())!.byOwners).toBeNull();
	await act((db) => verifyPlace(db, grocery!, 'owner'));
	expect((await year())!.byOwners).toBe(11);
});

test('a need is told once it was looked for twenty times, and a search never', async () => {
	await world.owner.query(
		`insert into place_misses (key, month, times, words) values (decode(repeat('00', 32), 'hex'), '2026-10-01', 20, 'cours de tricot'),
			(decode(repeat('00', 32), 'hex'), '2026-11-01', 31, 'cours de tricot'),
			(decode(repeat('01', 32), 'hex'), '2026-11-01', 19, null)`
	);
	expect((await year())!.misses).toBe(1);
});

test('every rendering says it with how it is counted, and a closed year keeps it', async () => {
	const shown = () => act((db) => showReport(db, NAMED, 2026, '2027-01-15'));
	const report = await shown();
	expect(hasSomething(report)).toBe(true);
	const [html, written] = await act(async (db) => [
		await reportHtml(db, report),
		JSON.stringify(await writtenReport(db, report))
	]);
	const annex = JSON.stringify(figuresSheet(report.report).rows);
	for (const rendered of [html, written, annex]) {
		expect(rendered).toContain('Les lieux du quartier');
		expect(rendered).toContain('Lieux dans l’annuaire');
		expect(rendered).toContain('les recherches elles-mêmes ne sont pas comptées');
		expect(rendered).toContain('Papiers, droits et démarches');
		expect(rendered).not.toContain('tricot');
	}
	const { places } = renderReportJson(report.report);
	expect(places).toMatchObject({ kept: 13, byOwners: 11, misses: 1 });
	const closing = { centre: NAMED, year: 2026, today: '2027-01-15' };
	expect(await act((db) => closeYear(db, closing))).toHaveProperty('id');
	await adding({ name: 'Après la clôture', kind: 'ASSO', ...OUTREAU });
	expect((await shown()).report.places).toEqual(places);
});

test('a centre that did nothing for them has no such chapter', async () => {
	const idle = await world.addCentre('idle');
	const report = await act((db) => showReport(db, NAMED, 2026, '2027-01-15'), idle);
	expect(renderReportJson(report.report)).not.toHaveProperty('places');
	expect(await act((db) => reportHtml(db, report), idle)).not.toContain('Les lieux du quartier');
});
