import { beforeAll, expect, test } from 'vitest';
import { publishGuides, withdrawGuide } from '../../../../../../tests/database/publish-guides.ts';
import { useDesk } from './partners.fixture.ts';
import { readPartnerLink } from './read-partner-link.ts';
import { readReferral } from './read-referral.ts';
import { referTo } from './refer-to.ts';

const desk = useDesk();
const { act, refer, hold, token, openIn, world } = desk;

beforeAll(() => publishGuides(world, ['frais-de-cantine', 'carte-vitale']));

test('a guide goes with her sheet, as it is called now; the partner reads nothing of it', async () => {
	const { id, link } = await refer({ guide: 'frais-de-cantine' });
	expect(await act((db) => readReferral(db, id))).toMatchObject({
		guide: { title: 'Payer la cantine moins cher', isPublished: true }
	});
	const mark = await openIn(token(link));
	const view = await hold(token(link), (db) => readPartnerLink(db, mark));
	expect(view).toMatchObject({
		state: 'open',
		behind: { told: 'Une aide pour payer la cantine.' }
	});
	expect(JSON.stringify(view)).not.toContain('frais-de-cantine');
});

test.each(['guide-inconnu', 'quoi-acheter'])(
	'%s, that residents do not read, is refused and leaves nothing',
	async (guide) => {
		const before = await desk.written();
		const asked = { partnerId: desk.ccas, kind: 'referral' as const, told: 'x', agreed: true };
		expect(await act((db) => referTo(db, { ...asked, guide }))).toMatchObject({ refusal: 'guide' });
		expect(await desk.written()).toBe(before);
	}
);

test('withdrawn since, it has the words of its address and is printed no more', async () => {
	const { id } = await refer({ guide: 'carte-vitale' });
	await withdrawGuide(world, 'carte-vitale');
	expect(await act((db) => readReferral(db, id))).toMatchObject({
		guide: { title: 'Carte vitale', isPublished: false }
	});
});
