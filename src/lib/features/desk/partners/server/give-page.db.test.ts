import { expect, test } from 'vitest';
import { atOnce } from '../../../../../../tests/database/at-once.ts';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
import { readPartner } from './directory/read-partner.ts';
import { putBackPartner, removePartner } from './directory/remove-partner.ts';
import { giveDoor, type GivenLink, givePage } from './give-link.ts';
import { useDesk } from './partners.fixture.ts';
import { readPartnerLink } from './read-partner-link.ts';
import { revokeLinks } from './revoke-links.ts';

const desk = useDesk();
const { act, hold, token, world } = desk;
const open = async (link: GivenLink, at?: Temporal.Instant) =>
	(await hold(token(link), (db) => readPartnerLink(db, null), at))?.state ?? null;
const page = () => act((db) => givePage(db, desk.ccas));

test('a page opens in any browser, for a year, and is not a door', async () => {
	const [link, door] = [await page(), await act((db) => giveDoor(db, desk.ccas))];
	expect(await hold(token(link), (db) => readPartnerLink(db, null))).toMatchObject({
		state: 'open',
		behind: { opens: 'page', partner: 'CCAS', centreId: desk.centreId }
	});
	expect(await open(link, link.expiresAt.subtract({ seconds: 1 }))).toBe('open');
	expect(await open(link, link.expiresAt)).toBeNull();
	await act((db) => revokeLinks(db, { partnerId: desk.ccas, opens: 'page' }));
	expect([await open(link), await open(door)]).toEqual([null, 'open']);
});

test('a page closes when it is given anew, and when the partner is no longer proposed', async () => {
	const [first, second] = [await page(), await page()];
	expect([await open(first), await open(second)]).toEqual([null, 'open']);
	await act((db) => removePartner(db, desk.ccas));
	expect(await open(second)).toBeNull();
	await act((db) => putBackPartner(db, desk.ccas));
	expect((await act((db) => readPartner(db, desk.ccas)))!.page).toBeNull();
});

test('a page given by two at once is one, which the team is shown with its days', async () => {
	const give = (db: Parameters<typeof givePage>[0]) => givePage(db, desk.ccas);
	const both = await atOnce(desk, give, give);
	const states = await Promise.all(both.map((link) => open(link)));
	expect(states).toEqual([null, 'open']);
	const last = both[1];
	expect((await act((db) => readPartner(db, desk.ccas)))!.page).toEqual({
		...{ id: last.id, expiresAt: last.expiresAt, givenAt: A_TUESDAY }
	});
	const { rows } = await world.owner.query<{ told: string }>(
		`select action as told from journal where record_id = any ($1) order by id`,
		[both.map(({ id }) => id)]
	);
	expect(rows.map(({ told }) => told)).toEqual(['give', 'revoke', 'give']);
});
